#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* PyDict_SetItemString takes a reference of its own. */
PyObject *
correct_set(PyObject *self, PyObject *dict)
{
    PyObject *value = PyFloat_FromDouble(1.5);
    if (value == NULL) {
        return NULL;
    }
    int failed = PyDict_SetItemString(dict, "value", value);
    Py_DECREF(value);
    if (failed < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
leak_set(PyObject *self, PyObject *dict)
{
    if (PyDict_SetItemString(dict, "value", PyFloat_FromDouble(1.5)) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

/* PyDict_GetItemWithError and PyDict_Next borrow. */
PyObject *
correct_get(PyObject *self, PyObject *dict)
{
    PyObject *key, *value;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (PyLong_Check(value)) {
            Py_INCREF(value);
            return value;
        }
    }
    Py_RETURN_NONE;
}

PyObject *
leak_keys(PyObject *self, PyObject *dict)
{
    PyObject *keys = PyDict_Keys(dict);
    if (keys == NULL) {
        return NULL;
    }
    return PyLong_FromSsize_t(PyList_GET_SIZE(keys));
}

PyObject *
correct_keys(PyObject *self, PyObject *dict)
{
    PyObject *keys = PyDict_Keys(dict);
    if (keys == NULL) {
        return NULL;
    }
    Py_ssize_t count = PyList_GET_SIZE(keys);
    Py_DECREF(keys);
    return PyLong_FromSsize_t(count);
}
