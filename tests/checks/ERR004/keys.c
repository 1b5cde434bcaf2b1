#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Looking up a key fails for what cannot be hashed: a key the caller chose. */

typedef struct {
    PyObject_HEAD
    PyObject *names;
    PyObject *title;
} Index;

static PyObject *
has_key(Index *self, PyObject *key)
{
    if (PyDict_Contains(self->names, key)) { // leak: ERR004
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

static PyObject *
has_title(Index *self, PyObject *ignored)
{
    if (PyDict_Contains(self->names, self->title)) { // perhaps: ERR004
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

static PyObject *
cleared(Index *self, PyObject *key)
{
    if (PyObject_IsInstance(key, self->names)) {
        PyErr_Clear();
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

PyMethodDef methods[] = {
    {"has_key", (PyCFunction)has_key, METH_O, NULL},
    {"has_title", (PyCFunction)has_title, METH_NOARGS, NULL},
    {"cleared", (PyCFunction)cleared, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
