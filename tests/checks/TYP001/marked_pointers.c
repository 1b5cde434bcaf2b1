#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

/* A pointer with a mark in its lowest bit is the pointer. */

#define PLAIN(p) ((PyObject *)((uintptr_t)(p) & ~(uintptr_t)1))

typedef struct {
    PyObject_HEAD
    PyObject *text;
    PyObject *tail;
} Element;

static PyTypeObject Element_Type;

static PyObject *
element_copy(Element *self, PyObject *arg)
{
    Element *copy = PyObject_New(Element, &Element_Type);
    if (copy == NULL) {
        return NULL;
    }
    copy->text = PyUnicode_FromString("text");
    copy->tail = PyUnicode_FromString("tail");
    return (PyObject *)copy;
}

static void
clear_marked(PyObject **place)
{
    if (*place) {
        PyObject *old = PLAIN(*place);
        *place = NULL;
        Py_DECREF(old);
    }
}

static void
element_dealloc(Element *self) // leak: TYP001
{
    clear_marked(&self->text);
    PyObject_Free(self);
}

static PyMethodDef methods[] = {
    {"copy", (PyCFunction)element_copy, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject Element_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "marked_pointers.Element",
    .tp_basicsize = sizeof(Element),
    .tp_dealloc = (destructor)element_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = methods,
};

PyObject *
ready(void)
{
    return PyType_Ready(&Element_Type) < 0 ? NULL : Py_NewRef(Py_None);
}
