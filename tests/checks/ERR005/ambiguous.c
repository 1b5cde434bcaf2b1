#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
minus_one_is_an_error(PyObject *self, PyObject *arg)
{
    long number = PyLong_AsLong(arg);
    if (number == -1) {
        return NULL; // leak: ERR005
    }
    return PyLong_FromLong(number + 1);
}

static PyObject *
minus_one_and_exception(PyObject *self, PyObject *arg)
{
    long number = PyLong_AsLong(arg);
    if (number == -1 && PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLong(number + 1);
}

static PyObject *
exception_only(PyObject *self, PyObject *arg)
{
    long number = PyLong_AsLong(arg);
    if (PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLong(number + 1);
}

static PyObject *
minus_one_is_a_number(PyObject *self, PyObject *arg)
{
    double number = PyFloat_AsDouble(arg);
    if (number == -1.0) {
        return NULL; // leak: ERR005
    }
    return PyFloat_FromDouble(number * 2);
}

static PyObject *
asked_about_a_number(PyObject *self, PyObject *arg)
{
    double number = PyFloat_AsDouble(arg);
    if (number == -1.0 && PyErr_Occurred()) {
        return NULL;
    }
    return PyFloat_FromDouble(number * 2);
}

static PyMethodDef methods[] = {
    {"a", minus_one_is_an_error, METH_O}, {"b", minus_one_and_exception, METH_O}, {"c", exception_only, METH_O}, {"d", minus_one_is_a_number, METH_O}, {"e", asked_about_a_number, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
