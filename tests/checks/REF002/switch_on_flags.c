#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A number that a switch chooses by has no flag its cases exclude. */

#define ADD 1
#define MULTIPLY 2
#define IN_PLACE 16
#define OF_NUMBER 32

static PyObject *
combine(PyObject *one, PyObject *other, int operation)
{
    PyObject *result = NULL;
    if (PyNumber_Check(other)) {
        operation |= OF_NUMBER;
    }
    if (operation & IN_PLACE) {
        result = one;
        Py_INCREF(result);
    }
    switch (operation) {
    case MULTIPLY | OF_NUMBER:
        result = PyNumber_Multiply(one, other);
        break;
    case ADD | OF_NUMBER | IN_PLACE:
        if (PySequence_Check(other)) {
            PyErr_SetString(PyExc_TypeError, "not by a sequence");
            return NULL; // leak: REF002
        }
        break;
    default:
        Py_XDECREF(result);
        Py_RETURN_NOTIMPLEMENTED;
    }
    return result;
}

static PyObject *
add_in_place(PyObject *self, PyObject *other)
{
    return combine(self, other, ADD | IN_PLACE);
}

static PyObject *
multiply(PyObject *self, PyObject *other)
{
    return combine(self, other, MULTIPLY);
}

static PyMethodDef methods[] = {
    {"add_in_place", add_in_place, METH_O, NULL},
    {"multiply", multiply, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "switch_on_flags", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_switch_on_flags(void)
{
    return PyModule_Create(&definition);
}
