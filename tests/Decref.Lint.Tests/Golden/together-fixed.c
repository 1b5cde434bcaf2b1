/* One exit that forgets several objects is one mistake, repaired at once. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>

PyObject *
one_return_loses_two(PyObject *self, PyObject *args)
{
    PyObject *keys = PyList_New(0);
    if (keys == NULL)
        return NULL;
    PyObject *values = PyList_New(0);
    if (values == NULL) {
        Py_DECREF(keys);
        return NULL;
    }
    if (PyObject_IsTrue(args) < 0)
        { Py_DECREF(keys); Py_DECREF(values); return NULL; }
    Py_DECREF(keys);
    return values;
}

PyObject *
two_returns_lose_three(PyObject *self, PyObject *args)
{
    PyObject *first = NULL, *second = NULL, *third = NULL;
    first = PyObject_Str(args);
    second = PyObject_Str(args);
    third = PyObject_Str(args);
    if (first == NULL || second == NULL || third == NULL)
        goto fail;
    if (PyObject_IsTrue(args) < 0) {
        Py_DECREF(first);
        Py_DECREF(second);
        Py_DECREF(third);
        return NULL;
    }
    if (PyObject_IsTrue(self) < 0) {
        Py_DECREF(first);
        Py_DECREF(second);
        Py_DECREF(third);
        return NULL;
    }
fail:
    Py_XDECREF(first);
    Py_XDECREF(second);
    Py_XDECREF(third);
    return NULL;
}

int
two_blocks(int size)
{
    char *names = malloc(size);
    if (names == NULL) return -1;
    char *places = malloc(size);
    if (places == NULL) { free(names); return -1; }
    if (size > 100) { free(names); free(places); return -2; }
    free(places);
    free(names);
    return 0;
}

/* Another exit is another mistake. */
PyObject *
each_at_its_own_exit(PyObject *self, PyObject *args)
{
    PyObject *keys = PyList_New(0);
    if (keys == NULL)
        return NULL;
    PyObject *values = PyObject_Str(args);
    if (values == NULL)
        { Py_DECREF(keys); return NULL; }
    if (PyList_Append(keys, values) < 0) {
        Py_DECREF(keys);
        Py_DECREF(values);
        return NULL;
    }
    Py_DECREF(values);
    return keys;
}
