#include <Python.h>

/* A helper that fails only for a number out of range, and callers that know their number is in it. */

typedef struct {
    PyObject_HEAD
    Py_ssize_t count;
    PyObject **items;
} Row;

static PyObject **
place_of(Row *self, Py_ssize_t at)
{
    if (at >= 0 && at < self->count) {
        return self->items + at;
    }
    PyErr_Format(PyExc_IndexError, "no item %zd", at);
    return NULL;
}

/* Passes the number on: what is out of range there is out of range here. */
static PyObject *
item_at(Row *self, Py_ssize_t at)
{
    PyObject **place = place_of(self, at);
    PyObject *item = NULL;

    if (place != NULL) {
        item = *place;
    }
    return item;
}

static PyObject *
good_counted(Row *self, PyObject *ignored)
{
    PyObject *list = PyList_New(self->count);

    if (list == NULL) {
        return NULL;
    }
    for (Py_ssize_t i = 0; i < self->count; i++) {
        PyObject *item = item_at(self, i);
        Py_INCREF(item); // perhaps: ERR001
        PyList_SET_ITEM(list, i, item);
    }
    return list;
}

static PyObject *
good_first(Row *self, PyObject *ignored)
{
    PyObject *first = item_at(self, 0);

    Py_INCREF(first); // perhaps: ERR001
    return first;
}

static PyObject *
bad_chosen(Row *self, PyObject *args)
{
    Py_ssize_t at;
    PyObject *item;

    if (!PyArg_ParseTuple(args, "n", &at)) {
        return NULL;
    }
    item = item_at(self, at);
    Py_INCREF(item); // leak: ERR001
    return item;
}

PyMethodDef methods[] = {
    {"counted", (PyCFunction)good_counted, METH_NOARGS, NULL},
    {"first", (PyCFunction)good_first, METH_NOARGS, NULL},
    {"chosen", (PyCFunction)bad_chosen, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};
