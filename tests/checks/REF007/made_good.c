// A reference given away before it is owned, and one taken out of a list: the next lines make it good.
#include <Python.h>

static PyObject *
counted_late(PyObject *self, PyObject *value)
{
    PyObject *pair = PyTuple_New(1);
    if (!pair) {
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 0, value);
    Py_INCREF(value);
    return pair;
}

static PyObject *
counted_if_stored(PyObject *list, PyObject *value)
{
    int result = PyList_SetItem(list, 0, value);
    if (result == 0) {
        Py_INCREF(value);
    }
    return PyLong_FromLong(result);
}

static PyObject *
never_counted(PyObject *self, PyObject *value)
{
    PyObject *pair = PyTuple_New(1);
    if (!pair) {
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 0, value); // leak: REF007
    return pair;
}

static PyObject *
items_moved(PyObject *self, PyObject *iterable)
{
    PyObject *tuple, *list = PySequence_List(iterable);
    if (!list) {
        return NULL;
    }
    tuple = PyTuple_New(PyList_GET_SIZE(list));
    if (tuple) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
            PyObject *item = PyList_GET_ITEM(list, i);
            PyTuple_SET_ITEM(tuple, i, item);
            PyList_SET_ITEM(list, i, NULL);
        }
    }
    Py_DECREF(list);
    return tuple;
}

static PyObject *
items_given_twice(PyObject *self, PyObject *iterable)
{
    PyObject *tuple, *list = PySequence_List(iterable);
    if (!list) {
        return NULL;
    }
    tuple = PyTuple_New(PyList_GET_SIZE(list));
    if (tuple) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
            PyObject *item = PyList_GET_ITEM(list, i);
            PyTuple_SET_ITEM(tuple, i, item); // leak: REF007
        }
    }
    Py_DECREF(list);
    return tuple;
}

static PyObject *
index_is_right(PyObject *self, PyObject *text)
{
    PyObject *item = NULL, *list = PyList_New(1);
    if (!list) {
        goto failed;
    }
    item = PyObject_Repr(text);
    if (!item) {
        goto failed;
    }
    if (PyList_SetItem(list, 0, item) < 0) {
        goto failed;
    }
    return list;
failed:
    Py_XDECREF(list);
    Py_XDECREF(item); // perhaps: REF007
    return NULL;
}

PyMethodDef made_good_methods[] = {
    {"counted_late", counted_late, METH_O, NULL},
    {"counted_if_stored", counted_if_stored, METH_O, NULL},
    {"never_counted", never_counted, METH_O, NULL},
    {"items_moved", items_moved, METH_O, NULL},
    {"items_given_twice", items_given_twice, METH_O, NULL},
    {"index_is_right", index_is_right, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
