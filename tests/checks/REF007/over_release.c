#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
argument_released(PyObject *self, PyObject *arg)
{
    Py_DECREF(arg); // leak: REF007 {{'arg' is released, but the function only borrowed it}}
    Py_RETURN_NONE;
}

static PyObject *
argument_counted_and_released(PyObject *self, PyObject *arg)
{
    Py_INCREF(arg);
    Py_DECREF(arg);
    Py_RETURN_NONE;
}

static PyObject *
borrowed_item_released(PyObject *self, PyObject *arg)
{
    PyObject *item = PyTuple_GetItem(arg, 0);
    if (item == NULL) {
        return NULL;
    }
    Py_DECREF(item); // leak: REF007
    Py_RETURN_NONE;
}

static PyObject *
borrowed_item_kept(PyObject *self, PyObject *arg)
{
    PyObject *item = PyTuple_GetItem(arg, 0);
    if (item == NULL) {
        return NULL;
    }
    Py_INCREF(item);
    return item;
}

static PyObject *
released_twice(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    if (PyUnicode_GetLength(text) > 3) {
        Py_DECREF(text);
    }
    Py_DECREF(text); // leak: REF007
    Py_RETURN_NONE;
}

static PyObject *
cleared_then_released(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    if (PyUnicode_GetLength(text) > 3) {
        Py_CLEAR(text);
    }
    Py_XDECREF(text);
    Py_RETURN_NONE;
}

static PyObject *
stolen_then_released(PyObject *self, PyObject *arg)
{
    PyObject *tuple = PyTuple_New(1);
    PyObject *text = PyObject_Str(arg);
    if (tuple == NULL || text == NULL) {
        Py_XDECREF(tuple);
        Py_XDECREF(text);
        return NULL;
    }
    PyTuple_SET_ITEM(tuple, 0, text);
    Py_DECREF(text); // leak: REF007
    return tuple;
}

static PyObject *
borrowed_given_away(PyObject *self, PyObject *arg)
{
    PyObject *tuple = PyTuple_New(1);
    if (tuple == NULL) {
        return NULL;
    }
    PyTuple_SET_ITEM(tuple, 0, arg); // leak: REF007
    return tuple;
}

static PyObject *
counted_and_given_away(PyObject *self, PyObject *arg)
{
    PyObject *tuple = PyTuple_New(1);
    if (tuple == NULL) {
        return NULL;
    }
    Py_INCREF(arg);
    PyTuple_SET_ITEM(tuple, 0, arg);
    return tuple;
}

static PyObject *
none_given_away(PyObject *self, PyObject *args)
{
    PyObject *tuple = PyTuple_New(1);
    if (tuple == NULL) {
        return NULL;
    }
    PyTuple_SET_ITEM(tuple, 0, Py_None); // leak: REF007
    return tuple;
}

static PyObject *
none_counted_and_given_away(PyObject *self, PyObject *args)
{
    PyObject *tuple = PyTuple_New(1);
    if (tuple == NULL) {
        return NULL;
    }
    Py_INCREF(Py_None);
    PyTuple_SET_ITEM(tuple, 0, Py_None);
    return tuple;
}

static void
drop(PyObject *object)
{
    Py_DECREF(object);
}

static PyObject *
argument_dropped_by_helper(PyObject *self, PyObject *arg)
{
    drop(arg); // leak: REF007
    Py_RETURN_NONE;
}

static PyObject *
own_object_dropped_by_helper(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    drop(text);
    Py_RETURN_NONE;
}

int fill_from(void *table, PyObject *values);

static PyObject *
argument_lent_and_released(PyObject *self, PyObject *args)
{
    PyObject *values = NULL;
    char table[64];
    if (!PyArg_ParseTuple(args, "O", &values)) {
        return NULL;
    }
    if (!fill_from(table, values)) {
        return NULL;
    }
    Py_XDECREF(values); // perhaps: REF007
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"z", argument_lent_and_released, METH_VARARGS},
    {"a", argument_released, METH_O}, {"b", argument_counted_and_released, METH_O}, {"x", none_given_away, METH_NOARGS}, {"y", none_counted_and_given_away, METH_NOARGS}, {"c", borrowed_item_released, METH_O},
    {"d", borrowed_item_kept, METH_O}, {"e", released_twice, METH_O}, {"f", cleared_then_released, METH_O}, {"g", stolen_then_released, METH_O},
    {"h", borrowed_given_away, METH_O}, {"i", counted_and_given_away, METH_O}, {"j", argument_dropped_by_helper, METH_O},
    {"k", own_object_dropped_by_helper, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
