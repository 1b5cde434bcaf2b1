#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
ignored_failure(PyObject *self, PyObject *arg)
{
    if (PyObject_SetAttrString(arg, "seen", Py_True) < 0) {
        Py_RETURN_FALSE; // leak: ERR003
    }
    Py_RETURN_TRUE;
}

static PyObject *
cleared_failure(PyObject *self, PyObject *arg)
{
    if (PyObject_SetAttrString(arg, "seen", Py_True) < 0) {
        PyErr_Clear();
        Py_RETURN_FALSE;
    }
    Py_RETURN_TRUE;
}

static PyObject *
passed_on_failure(PyObject *self, PyObject *arg)
{
    if (PyObject_SetAttrString(arg, "seen", Py_True) < 0) {
        return NULL;
    }
    Py_RETURN_TRUE;
}

static PyObject *
exception_forgotten(PyObject *self, PyObject *arg)
{
    if (!PyLong_Check(arg)) {
        PyErr_SetString(PyExc_TypeError, "an int is needed");
    }
    Py_RETURN_NONE; // leak: ERR003
}

static PyMethodDef methods[] = {
    {"a", ignored_failure, METH_O}, {"b", cleared_failure, METH_O}, {"c", passed_on_failure, METH_O}, {"d", exception_forgotten, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
