#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
rebound_variable(PyObject *self, PyObject *arg)
{
    PyObject *value = PyObject_Str(arg);
    if (value == NULL) {
        return NULL;
    }
    value = PyObject_Repr(value); // leak: REF004 {{The reference in 'value' is overwritten before it is released}}
    return value;
}

static PyObject *
released_before_rebinding(PyObject *self, PyObject *arg)
{
    PyObject *value = PyObject_Str(arg);
    if (value == NULL) {
        return NULL;
    }
    PyObject *shown = PyObject_Repr(value);
    Py_DECREF(value);
    value = shown;
    return value;
}

static PyObject *
default_replaced(PyObject *self, PyObject *arg)
{
    PyObject *result = PyDict_New();
    if (result == NULL) {
        return NULL;
    }
    if (PyList_Check(arg)) {
        result = PySequence_Tuple(arg); // leak: REF004
    }
    return result;
}

static PyObject *
default_released(PyObject *self, PyObject *arg)
{
    PyObject *result = PyDict_New();
    if (result == NULL) {
        return NULL;
    }
    if (PyList_Check(arg)) {
        Py_SETREF(result, PySequence_Tuple(arg));
    }
    return result;
}

static PyObject *
swapped(PyObject *self, PyObject *arg)
{
    PyObject *first = PyObject_Str(arg);
    if (first == NULL) {
        return NULL;
    }
    PyObject *second = PyObject_Repr(arg);
    PyObject *kept = first;
    first = second;
    second = kept;
    Py_XDECREF(second);
    return first;
}

static PyMethodDef methods[] = {
    {"a", rebound_variable, METH_O}, {"b", released_before_rebinding, METH_O}, {"c", default_replaced, METH_O}, {"d", default_released, METH_O},
    {"e", swapped, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
