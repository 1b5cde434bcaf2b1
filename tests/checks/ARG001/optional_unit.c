#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* '|' typed for ':': without keywords, what follows is only read when the caller passes so many arguments. */

static PyObject *
count(PyObject *self, PyObject *args)
{
    int number;
    if (!PyArg_ParseTuple(args, "i|_count", &number)) { // perhaps: ARG001 {{format "i|_count" of PyArg_ParseTuple: '_' is no unit of a parse format, so a call that passes an argument for it fails with SystemError}}
        return NULL;
    }
    return PyLong_FromLong(number);
}

static PyObject *
count_named(PyObject *self, PyObject *args)
{
    int number;
    if (!PyArg_ParseTuple(args, "i:_count", &number)) {
        return NULL;
    }
    return PyLong_FromLong(number);
}

PyMethodDef methods[] = {
    {"count", count, METH_VARARGS, NULL},
    {"count_named", count_named, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};
