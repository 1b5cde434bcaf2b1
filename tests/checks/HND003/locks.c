#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyThread_type_lock lock;

static PyObject *
state_not_given_back(PyObject *self, PyObject *arg)
{
    PyGILState_STATE state = PyGILState_Ensure();
    if (PyObject_Size(arg) < 0) {
        return NULL; // leak: HND003
    }
    PyGILState_Release(state);
    Py_RETURN_NONE;
}

static PyObject *
state_given_back(PyObject *self, PyObject *arg)
{
    PyGILState_STATE state = PyGILState_Ensure();
    Py_ssize_t size = PyObject_Size(arg);
    PyGILState_Release(state);
    if (size < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", state_not_given_back, METH_O}, {"b", state_given_back, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
