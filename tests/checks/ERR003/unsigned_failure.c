/* The -1 of a failed PyLong_AsUnsignedLong is the largest number there is: a check of the range catches it too. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
range_is_checked(PyObject *self, PyObject *arg)
{
    unsigned long seed = PyLong_AsUnsignedLong(arg);
    if (seed == (unsigned long)-1 && PyErr_Occurred() && PyErr_ExceptionMatches(PyExc_OverflowError)) {
        PyErr_SetString(PyExc_ValueError, "seed is out of range");
        return NULL;
    }
    if (seed > 0xFFFFFFFF) {
        PyErr_SetString(PyExc_ValueError, "seed is out of range");
        return NULL;
    }
    return PyLong_FromUnsignedLong(seed);
}

static PyObject *
range_is_not_checked(PyObject *self, PyObject *arg)
{
    unsigned long seed = PyLong_AsUnsignedLong(arg);
    if (seed == (unsigned long)-1 && PyErr_Occurred() && PyErr_ExceptionMatches(PyExc_OverflowError)) {
        PyErr_SetString(PyExc_ValueError, "seed is out of range");
        return NULL;
    }
    return PyLong_FromUnsignedLong(seed); // leak: ERR003
}

static PyMethodDef methods[] = {
    {"a", range_is_checked, METH_O}, {"b", range_is_not_checked, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
