// A function that fails keeps no reference to what it was passed: the loss is its own, once, and not that of every caller.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
lookup(PyObject *cache, PyObject *key)
{
    Py_INCREF(key);
    PyObject *names = PyObject_Dir(cache);
    if (names == NULL) {
        return NULL; // leak: REF002 {{The reference in 'key' is not released on this error path}}
    }
    int known = PySequence_Contains(names, key);
    Py_DECREF(names);
    Py_DECREF(key);
    return known < 0 ? NULL : PyBool_FromLong(known);
}

static PyObject *
first_caller(PyObject *self, PyObject *arg)
{
    return lookup(self, arg);
}

static PyObject *
second_caller(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    PyObject *found = lookup(self, text);
    Py_DECREF(text);
    return found;
}

static int
keeps(PyObject **place, PyObject *value)
{
    Py_INCREF(value);
    *place = value;
    return PyObject_Size(value) < 0 ? -1 : 0;
}

static PyObject *
caller_of_keeps(PyObject *self, PyObject *arg)
{
    PyObject *kept = NULL;
    int result = keeps(&kept, arg);
    Py_XDECREF(kept);
    if (result < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {{"first", first_caller, METH_O, NULL}, {"second", second_caller, METH_O, NULL}, {"kept", caller_of_keeps, METH_O, NULL}, {NULL}};
