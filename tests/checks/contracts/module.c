#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* PyModule_AddObject steals only when it succeeds. */
int
correct_add_object(PyObject *module)
{
    PyObject *value = PyLong_FromLong(123456);
    if (value == NULL) {
        return -1;
    }
    if (PyModule_AddObject(module, "value", value) < 0) {
        Py_DECREF(value);
        return -1;
    }
    return 0;
}

int
leak_add_object(PyObject *module)
{
    PyObject *value = PyLong_FromLong(123456);
    if (value == NULL) {
        return -1;
    }
    return PyModule_AddObject(module, "value", value);
}

PyObject *
correct_import(PyObject *self, PyObject *unused)
{
    PyObject *module = PyImport_ImportModule("math");
    if (module == NULL) {
        return NULL;
    }
    PyObject *pi = PyObject_GetAttrString(module, "pi");
    Py_DECREF(module);
    return pi;
}

PyObject *
leak_import(PyObject *self, PyObject *unused)
{
    PyObject *module = PyImport_ImportModule("math");
    if (module == NULL) {
        return NULL;
    }
    return PyObject_GetAttrString(module, "pi");
}
