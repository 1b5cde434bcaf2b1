#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
attribute_used(PyObject *self, PyObject *arg)
{
    PyObject *value = PyObject_GetAttrString(arg, "value");
    PyObject *list = PySequence_List(value);
    Py_DECREF(value); // leak: ERR001
    return list;
}

static PyObject *
attribute_checked(PyObject *self, PyObject *arg)
{
    PyObject *value = PyObject_GetAttrString(arg, "value");
    if (value == NULL) {
        return NULL;
    }
    PyObject *text = PyObject_Str(value);
    Py_DECREF(value);
    return text;
}

static PyObject *
import_used(PyObject *self, PyObject *args)
{
    PyObject *module = PyImport_ImportModule("collections");
    PyObject *type = PyObject_GetAttrString(module, "deque"); // leak: ERR001
    Py_DECREF(module);
    return type;
}

static PyObject *
import_checked(PyObject *self, PyObject *args)
{
    PyObject *module = PyImport_ImportModule("collections");
    if (!module) {
        return NULL;
    }
    PyObject *type = PyObject_GetAttrString(module, "deque");
    Py_DECREF(module);
    return type;
}

static PyObject *
both_checked_at_once(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    PyObject *shown = PyObject_Repr(arg);
    if (text == NULL || shown == NULL) {
        Py_XDECREF(text);
        Py_XDECREF(shown);
        return NULL;
    }
    Py_DECREF(shown);
    return text;
}

static PyObject *
released_unchecked(PyObject *self, PyObject *arg)
{
    PyObject *result = PyObject_CallNoArgs(arg);
    Py_DECREF(result); // leak: ERR001
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", attribute_used, METH_O}, {"b", attribute_checked, METH_O}, {"c", import_used, METH_NOARGS}, {"d", import_checked, METH_NOARGS},
    {"e", both_checked_at_once, METH_O}, {"f", released_unchecked, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
