#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *
bad_length(PyObject *self, PyObject *args)
{
    const char *bytes;
    int length;
    if (!PyArg_ParseTuple(args, "y#", &bytes, &length)) { // leak: ARG004 {{the length of unit `y#` is a `Py_ssize_t` here, but &length is `int *`}}
        return NULL;
    }
    return PyLong_FromLong(length);
}

PyObject *
good_length(PyObject *self, PyObject *args)
{
    const char *bytes;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "y#", &bytes, &length)) {
        return NULL;
    }
    return Py_BuildValue("y#", bytes, length);
}
