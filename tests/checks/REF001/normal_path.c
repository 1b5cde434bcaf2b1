#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
forgotten_list(PyObject *self, PyObject *args)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    Py_RETURN_NONE; // leak: REF001 {{The reference in 'list' is never released}}
}

static PyObject *
released_list(PyObject *self, PyObject *args)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    Py_DECREF(list);
    Py_RETURN_NONE;
}

static PyObject *
surplus_incref(PyObject *self, PyObject *arg)
{
    PyObject *first = PyTuple_GetItem(arg, 0);
    if (first == NULL) {
        return NULL;
    }
    Py_INCREF(first);
    if (PyObject_IsTrue(first) < 0) {
        Py_DECREF(first);
        return NULL;
    }
    return PyLong_FromLong(1); // leak: REF001
}

static PyObject *
balanced_incref(PyObject *self, PyObject *arg)
{
    PyObject *first = PyTuple_GetItem(arg, 0);
    if (first == NULL) {
        return NULL;
    }
    Py_INCREF(first);
    if (PyObject_IsTrue(first) < 0) {
        Py_DECREF(first);
        return NULL;
    }
    Py_DECREF(first);
    return PyLong_FromLong(1);
}

static PyObject *
appended_and_kept(PyObject *self, PyObject *list)
{
    PyObject *number = PyLong_FromLong(300);
    if (number == NULL) {
        return NULL;
    }
    if (PyList_Append(list, number) < 0) {
        Py_DECREF(number);
        return NULL;
    }
    Py_RETURN_NONE; // leak: REF001
}

static PyObject *
appended_and_released(PyObject *self, PyObject *list)
{
    PyObject *number = PyLong_FromLong(300);
    if (number == NULL) {
        return NULL;
    }
    int failed = PyList_Append(list, number);
    Py_DECREF(number);
    if (failed) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
released_on_one_branch(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    if (PyUnicode_GetLength(text) > 10) {
        Py_DECREF(text);
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE; // leak: REF001
}

static PyObject *
released_on_both_branches(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    if (PyUnicode_GetLength(text) > 10) {
        Py_DECREF(text);
        Py_RETURN_TRUE;
    }
    Py_DECREF(text);
    Py_RETURN_FALSE;
}

static PyObject *
conditional_ownership(PyObject *self, PyObject *arg)
{
    int owned = 0;
    PyObject *text = arg;
    if (!PyUnicode_Check(arg)) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
        owned = 1;
    }
    Py_ssize_t length = PyUnicode_GetLength(text);
    if (owned) {
        Py_DECREF(text);
    }
    return PyLong_FromSsize_t(length);
}

static PyObject *
stolen_by_tuple(PyObject *self, PyObject *args)
{
    PyObject *tuple = PyTuple_New(1);
    if (tuple == NULL) {
        return NULL;
    }
    PyObject *number = PyLong_FromLong(1);
    if (number == NULL) {
        Py_DECREF(tuple);
        return NULL;
    }
    PyTuple_SET_ITEM(tuple, 0, number);
    return tuple;
}

static PyObject *cache;

static PyObject *
static_cache(PyObject *self, PyObject *args)
{
    if (cache == NULL) {
        cache = PyDict_New();
        if (cache == NULL) {
            return NULL;
        }
    }
    Py_INCREF(cache);
    return cache;
}

typedef struct {
    PyObject_HEAD
    PyObject *name;
} Named;

static PyObject *
moved_into_field(Named *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    PyObject *old = self->name;
    self->name = text;
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

static PyObject *
stored_then_counted(Named *self, PyObject *arg)
{
    PyObject *old = self->name;
    self->name = arg;
    Py_INCREF(self->name);
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", forgotten_list, METH_NOARGS}, {"b", released_list, METH_NOARGS}, {"c", surplus_incref, METH_O}, {"d", balanced_incref, METH_O},
    {"e", appended_and_kept, METH_O}, {"f", appended_and_released, METH_O}, {"g", released_on_one_branch, METH_O},
    {"h", released_on_both_branches, METH_O}, {"i", conditional_ownership, METH_O}, {"j", stolen_by_tuple, METH_NOARGS},
    {"k", static_cache, METH_NOARGS}, {"l", (PyCFunction)moved_into_field, METH_O}, {"m", (PyCFunction)stored_then_counted, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
