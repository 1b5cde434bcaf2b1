#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
follow(PyObject *self, PyObject *address)
{
    void **place = PyLong_AsVoidPtr(address);
    if (place == NULL) {
        return NULL; // leak: ERR005 {{NULL is a value PyLong_AsVoidPtr can return without an error: ask PyErr_Occurred}}
    }
    return PyLong_FromVoidPtr(*place);
}

static PyObject *
follow_checked(PyObject *self, PyObject *address)
{
    void **place = PyLong_AsVoidPtr(address);
    if (place == NULL) {
        if (!PyErr_Occurred()) {
            PyErr_SetString(PyExc_ValueError, "null address");
        }
        return NULL;
    }
    return PyLong_FromVoidPtr(*place);
}

PyMethodDef methods[] = {
    {"follow", follow, METH_O, NULL},
    {"follow_checked", follow_checked, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
