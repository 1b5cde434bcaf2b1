#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
used_after_callback(PyObject *self, PyObject *args)
{
    PyObject *list, *callback;
    if (!PyArg_ParseTuple(args, "OO", &list, &callback)) {
        return NULL;
    }
    PyObject *item = PyList_GetItem(list, 0);
    if (item == NULL) {
        return NULL;
    }
    PyObject *result = PyObject_CallNoArgs(callback);
    if (result == NULL) {
        return NULL;
    }
    Py_DECREF(result);
    return PyObject_Repr(item); // leak: REF011
}

static PyObject *
counted_over_callback(PyObject *self, PyObject *args)
{
    PyObject *list, *callback;
    if (!PyArg_ParseTuple(args, "OO", &list, &callback)) {
        return NULL;
    }
    PyObject *item = PyList_GetItem(list, 0);
    if (item == NULL) {
        return NULL;
    }
    Py_INCREF(item);
    PyObject *result = PyObject_CallNoArgs(callback);
    if (result == NULL) {
        Py_DECREF(item);
        return NULL;
    }
    Py_DECREF(result);
    PyObject *shown = PyObject_Repr(item);
    Py_DECREF(item);
    return shown;
}

static PyObject *
tuple_cannot_change(PyObject *self, PyObject *args)
{
    PyObject *callback;
    if (!PyArg_ParseTuple(args, "O", &callback)) {
        return NULL;
    }
    PyObject *item = PyTuple_GET_ITEM(args, 0);
    PyObject *result = PyObject_CallNoArgs(callback);
    if (result == NULL) {
        return NULL;
    }
    Py_DECREF(result);
    return PyObject_Repr(item);
}

static PyObject *
used_after_key_compared(PyObject *self, PyObject *args)
{
    PyObject *dict, *first, *second;
    if (!PyArg_ParseTuple(args, "O!OO", &PyDict_Type, &dict, &first, &second)) {
        return NULL;
    }
    PyObject *value = PyDict_GetItemWithError(dict, first);
    if (value == NULL) {
        PyErr_SetObject(PyExc_KeyError, first);
        return NULL;
    }
    if (PyDict_SetItem(dict, second, Py_None) < 0) {
        return NULL;
    }
    return PyObject_Str(value); // leak: REF011
}

static PyObject *
looked_up_and_used_at_once(PyObject *self, PyObject *args)
{
    PyObject *dict, *key;
    if (!PyArg_ParseTuple(args, "O!O", &PyDict_Type, &dict, &key)) {
        return NULL;
    }
    PyObject *value = PyDict_GetItemWithError(dict, key);
    if (value == NULL) {
        if (PyErr_Occurred()) {
            return NULL;
        }
        value = key;
    }
    Py_INCREF(value);
    return value;
}

static PyObject *
item_of_a_list_nobody_else_has(PyObject *self, PyObject *args)
{
    PyObject *text, *callback;
    if (!PyArg_ParseTuple(args, "UO", &text, &callback)) {
        return NULL;
    }
    PyObject *words = PyUnicode_Split(text, NULL, -1);
    if (words == NULL) {
        return NULL;
    }
    PyObject *word = PyList_GetItem(words, 0);
    if (word == NULL) {
        Py_DECREF(words);
        return NULL;
    }
    PyObject *result = PyObject_CallNoArgs(callback);
    if (result == NULL) {
        Py_DECREF(words);
        return NULL;
    }
    Py_DECREF(result);
    PyObject *shown = PyObject_Repr(word);
    Py_DECREF(words);
    return shown;
}

static PyMethodDef methods[] = {
    {"a", used_after_callback, METH_VARARGS}, {"b", counted_over_callback, METH_VARARGS}, {"c", tuple_cannot_change, METH_VARARGS}, {"d", used_after_key_compared, METH_VARARGS},
    {"e", looked_up_and_used_at_once, METH_VARARGS}, {"f", item_of_a_list_nobody_else_has, METH_VARARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
