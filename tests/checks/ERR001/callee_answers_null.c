#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* CPython answers NULL with an error here, and crashes there. */

static PyObject *
limit_as_number(PyObject *self, PyObject *arg)
{
    PyObject *limit = PyObject_GetAttrString(arg, "limit");
    long number = PyLong_AsLong(limit);
    Py_XDECREF(limit);
    if (number == -1 && PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLong(number);
}

static PyObject *
limit_released(PyObject *self, PyObject *arg)
{
    PyObject *limit = PyObject_GetAttrString(arg, "limit");
    long number = PyLong_AsLong(limit);
    Py_DECREF(limit); // leak: ERR001
    if (number == -1 && PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLong(number);
}

static PyObject *
limit_tested(PyObject *self, PyObject *arg)
{
    PyObject *limit = PyObject_GetAttrString(arg, "limit");
    int yes = PyObject_IsTrue(limit); // leak: ERR001
    Py_XDECREF(limit);
    if (yes < 0) {
        return NULL;
    }
    return PyBool_FromLong(yes);
}

static PyMethodDef methods[] = {
    {"limit_as_number", limit_as_number, METH_O, NULL},
    {"limit_released", limit_released, METH_O, NULL},
    {"limit_tested", limit_tested, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "callee_answers_null", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_callee_answers_null(void)
{
    return PyModule_Create(&module);
}
