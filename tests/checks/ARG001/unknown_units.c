#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *
bad_parse(PyObject *self, PyObject *args)
{
    int count;
    if (!PyArg_ParseTuple(args, "i x", &count)) { // leak: ARG001 {{format "i x" of PyArg_ParseTuple: ' ' is no unit of a parse format, so the call fails with SystemError}}
        return NULL;
    }
    return PyLong_FromLong(count);
}

PyObject *
bad_build(PyObject *self, PyObject *unused)
{
    return Py_BuildValue("(ii", 1, 2); // leak: ARG001 {{format "(ii" of Py_BuildValue: a '(' is not closed, so the call fails with SystemError}}
}

PyObject *
bad_text(PyObject *self, PyObject *unused)
{
    return PyErr_Format(PyExc_ValueError, "ratio %f is too small", 0.5); // leak: ARG001 {{format "ratio %f is too small" of PyErr_Format: a '%' is followed by no known conversion, so from Python 3.12 on the call fails with SystemError}}
}

PyObject *
good_formats(PyObject *self, PyObject *args)
{
    int count, other = 0;
    const char *name;
    if (!PyArg_ParseTuple(args, "si|i:good;never shown (", &name, &count, &other)) {
        return NULL;
    }
    if (count < 0) {
        return PyErr_Format(PyExc_ValueError, "%.100s: 100%% of %d", name, count);
    }
    return Py_BuildValue("{s:(i,i), s:[]}", "pair", count, other, "rest");
}

PyObject *
good_parse(PyObject *self, PyObject *args)
{
    int count;
    if (!PyArg_ParseTuple(args, "i", &count)) {
        return NULL;
    }
    return PyLong_FromLong(count);
}

PyObject *
good_text(PyObject *self, PyObject *unused)
{
    PyObject *ratio = PyFloat_FromDouble(0.5);
    if (ratio == NULL) {
        return NULL;
    }
    PyErr_Format(PyExc_ValueError, "ratio %R is too small", ratio);
    Py_DECREF(ratio);
    return NULL;
}
