#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
iterated(PyObject *self, PyObject *arg)
{
    PyObject *iterator = PyObject_GetIter(arg);
    if (iterator == NULL) {
        return NULL;
    }
    long count = 0;
    PyObject *item;
    while ((item = PyIter_Next(iterator)) != NULL) { // leak: REF006 {{The reference in 'item' is not released before the next round of the loop}}
        count++;
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLong(count);
}

static PyObject *
iterated_and_released(PyObject *self, PyObject *arg)
{
    PyObject *iterator = PyObject_GetIter(arg);
    if (iterator == NULL) {
        return NULL;
    }
    long count = 0;
    PyObject *item;
    while ((item = PyIter_Next(iterator)) != NULL) {
        count++;
        Py_DECREF(item);
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLong(count);
}

static PyObject *
continue_skips_release(PyObject *self, PyObject *arg)
{
    PyObject *iterator = PyObject_GetIter(arg);
    if (iterator == NULL) {
        return NULL;
    }
    PyObject *item;
    while ((item = PyIter_Next(iterator)) != NULL) { // leak: REF006
        if (PyLong_Check(item)) {
            continue;
        }
        Py_DECREF(item);
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
indexed(PyObject *self, PyObject *arg)
{
    Py_ssize_t count = PySequence_Size(arg);
    if (count < 0) {
        return NULL;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *item = PySequence_GetItem(arg, i); // leak: REF006
        if (item == NULL) {
            return NULL;
        }
    }
    Py_RETURN_NONE;
}

static PyObject *
indexed_and_released(PyObject *self, PyObject *arg)
{
    Py_ssize_t count = PySequence_Size(arg);
    if (count < 0) {
        return NULL;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *item = PySequence_GetItem(arg, i);
        if (item == NULL) {
            return NULL;
        }
        Py_DECREF(item);
    }
    Py_RETURN_NONE;
}

static PyObject *
stolen_into_tuple(PyObject *self, PyObject *arg)
{
    PyObject *tuple = PyTuple_New(3);
    if (tuple == NULL) {
        return NULL;
    }
    for (Py_ssize_t i = 0; i < 3; i++) {
        PyObject *item = PyLong_FromSsize_t(i);
        if (item == NULL) {
            Py_DECREF(tuple);
            return NULL;
        }
        PyTuple_SET_ITEM(tuple, i, item);
    }
    return tuple;
}

static PyObject *
borrowed_items(PyObject *self, PyObject *dict)
{
    PyObject *key, *value;
    Py_ssize_t position = 0;
    long count = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        count++;
    }
    return PyLong_FromLong(count);
}

static PyMethodDef methods[] = {
    {"a", iterated, METH_O}, {"b", iterated_and_released, METH_O}, {"c", continue_skips_release, METH_O}, {"d", indexed, METH_O},
    {"e", indexed_and_released, METH_O}, {"f", stolen_into_tuple, METH_O}, {"g", borrowed_items, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
