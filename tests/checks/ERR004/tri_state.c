#define PY_SSIZE_T_CLEAN
#include <Python.h>

int
error_is_true(PyObject *object)
{
    if (PyObject_IsTrue(object)) { // leak: ERR004
        return 1;
    }
    return 0;
}

int
error_is_error(PyObject *object)
{
    int truth = PyObject_IsTrue(object);
    if (truth < 0) {
        return -1;
    }
    return truth;
}

int
contained(PyObject *dict, PyObject *key)
{
    if (PyDict_Contains(dict, key)) { // leak: ERR004
        return 1;
    }
    return 0;
}

int
contained_and_checked(PyObject *dict, PyObject *key)
{
    switch (PyDict_Contains(dict, key)) {
    case 1:
        return 1;
    case 0:
        return 0;
    default:
        return -1;
    }
}

int
asked_afterwards(PyObject *object)
{
    if (PyObject_IsTrue(object)) {
        if (PyErr_Occurred()) {
            return -1;
        }
        return 1;
    }
    return 0;
}

int
plain_truth(PyObject *object)
{
    return PyLong_Check(object) ? 1 : 0;
}
