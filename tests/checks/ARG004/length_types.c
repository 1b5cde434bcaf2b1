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

PyObject *
bad_keyword_length(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"text", NULL};
    const char *text;
    unsigned int length;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "s#", names, &text, &length)) { // leak: ARG004 {{the length of unit `s#` is a `Py_ssize_t` here, but &length is `unsigned int *`}}
        return NULL;
    }
    return PyLong_FromUnsignedLong(length);
}

PyObject *
good_keyword_length(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"text", NULL};
    const char *text;
    Py_ssize_t length;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "s#", names, &text, &length)) {
        return NULL;
    }
    return PyLong_FromSsize_t(length);
}
