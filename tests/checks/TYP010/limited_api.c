#define Py_LIMITED_API 0x03080000
#include <Python.h>

/* Py_XSETREF is no part of the limited API: the fix does what it does by hand. */

typedef struct {
    PyObject_HEAD
    PyObject *value;
} BoxObject;

static int
box_set_value(BoxObject *self, PyObject *value, void *closure)
{
    if (!PyUnicode_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "no text");
        return -1;
    }
    Py_XINCREF(value);
    self->value = value; // leak: TYP010
    return 0;
}

static int
box_set_other(BoxObject *self, PyObject *value, void *closure)
{
    PyObject *old = self->value;
    if (!PyUnicode_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "no text");
        return -1;
    }
    Py_XINCREF(value);
    self->value = value;
    Py_XDECREF(old);
    return 0;
}

static void
box_dealloc(BoxObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    Py_XDECREF(self->value);
    release(self);
    Py_DECREF(type);
}

static PyGetSetDef box_getset[] = {
    {"value", NULL, (setter)box_set_value, NULL, NULL},
    {"other", NULL, (setter)box_set_other, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot box_slots[] = {
    {Py_tp_dealloc, box_dealloc},
    {Py_tp_getset, box_getset},
    {0, NULL},
};

PyType_Spec box_spec = {"boxes.Box", sizeof(BoxObject), 0, Py_TPFLAGS_DEFAULT, box_slots};
