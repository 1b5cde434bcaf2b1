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

static PyMethodDef methods[] = {
    {"a", used_after_callback, METH_VARARGS}, {"b", counted_over_callback, METH_VARARGS}, {"c", tuple_cannot_change, METH_VARARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
