/* Only the stable ABI of 3.6, so that it compiles with every header there is, limited or not. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *item;
    PyObject *note;
} Box;

static PyObject *
lost_on_error(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    if (PyList_Append(list, arg) < 0) {
        return NULL; // leak: REF002 {{The reference in 'list' is not released on this error path}}
    }
    return list;
}

static PyObject *
kept_on_error(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    if (PyList_Append(list, arg) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static PyObject *
borrowed_returned(PyObject *self, PyObject *tuple)
{
    if (!PyTuple_Check(tuple)) {
        Py_RETURN_NONE;
    }
    return PyTuple_GetItem(tuple, 0); // leak: REF010
}

static PyObject *
counted_and_returned(PyObject *self, PyObject *tuple)
{
    if (!PyTuple_Check(tuple)) {
        Py_RETURN_NONE;
    }
    PyObject *first = PyTuple_GetItem(tuple, 0);
    Py_XINCREF(first);
    return first;
}

static PyObject *
field_replaced(Box *self, PyObject *value)
{
    PyObject *old = self->item;
    Py_INCREF(value);
    self->item = value;
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

static PyObject *
field_overwritten(Box *self, PyObject *value)
{
    Py_INCREF(value);
    self->note = value; // perhaps: TYP010
    Py_RETURN_NONE;
}

static int
box_traverse(Box *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->item);
    Py_VISIT(self->note);
    return 0;
}

static int
box_clear(Box *self)
{
    Py_CLEAR(self->item);
    Py_CLEAR(self->note);
    return 0;
}

static void
box_dealloc(Box *self)
{
    PyTypeObject *type = Py_TYPE(self);
    freefunc free_instance = (freefunc)PyType_GetSlot(type, Py_tp_free);
    PyObject_GC_UnTrack(self);
    box_clear(self);
    free_instance(self);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"lost_on_error", lost_on_error, METH_O, NULL},
    {"kept_on_error", kept_on_error, METH_O, NULL},
    {"borrowed_returned", borrowed_returned, METH_O, NULL},
    {"counted_and_returned", counted_and_returned, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMethodDef box_methods[] = {
    {"field_replaced", (PyCFunction)field_replaced, METH_O, NULL},
    {"field_overwritten", (PyCFunction)field_overwritten, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot box_slots[] = {
    {Py_tp_dealloc, (void *)box_dealloc}, {Py_tp_traverse, (void *)box_traverse}, {Py_tp_clear, (void *)box_clear}, {Py_tp_methods, box_methods}, {0, NULL},
};

PyType_Spec box_spec = {"limited.Box", sizeof(Box), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, box_slots};
PyMethodDef *limited_methods = methods;
