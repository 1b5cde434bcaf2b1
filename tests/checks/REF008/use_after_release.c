#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
used_in_message(PyObject *self, PyObject *arg)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    Py_DECREF(text);
    PyErr_SetObject(PyExc_ValueError, text); // leak: REF008
    return NULL;
}

static PyObject *
released_after_message(PyObject *self, PyObject *arg)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    PyErr_SetObject(PyExc_ValueError, text);
    Py_DECREF(text);
    return NULL;
}

static PyObject *
size_after_release(PyObject *self, PyObject *arg)
{
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, 10);
    if (bytes == NULL) {
        return NULL;
    }
    Py_DECREF(bytes);
    return PyLong_FromSsize_t(PyBytes_Size(bytes)); // leak: REF008
}

static PyObject *
size_before_release(PyObject *self, PyObject *arg)
{
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, 10);
    if (bytes == NULL) {
        return NULL;
    }
    Py_ssize_t size = PyBytes_Size(bytes);
    Py_DECREF(bytes);
    return PyLong_FromSsize_t(size);
}

static PyObject *
kept_by_list(PyObject *self, PyObject *list)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    if (PyList_Append(list, text) < 0) {
        Py_DECREF(text);
        return NULL;
    }
    Py_DECREF(text);
    return PyLong_FromSsize_t(PyUnicode_GetLength(text));
}

static PyMethodDef methods[] = {
    {"a", used_in_message, METH_O}, {"b", released_after_message, METH_O}, {"c", size_after_release, METH_O}, {"d", size_before_release, METH_O},
    {"e", kept_by_list, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
