#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
released_after_failed_steal(PyObject *self, PyObject *list)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    if (PyList_SetItem(list, 0, text) < 0) {
        Py_DECREF(text); // leak: REF007
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
shown_after_failed_steal(PyObject *self, PyObject *list)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    if (PyList_SetItem(list, 0, text) < 0) {
        PyErr_SetObject(PyExc_ValueError, text); // leak: REF009
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
left_alone_after_failed_steal(PyObject *self, PyObject *list)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    if (PyList_SetItem(list, 0, text) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
used_after_successful_steal(PyObject *self, PyObject *list)
{
    PyObject *text = PyUnicode_FromFormat("%zd", (Py_ssize_t)1);
    if (text == NULL) {
        return NULL;
    }
    if (PyList_SetItem(list, 0, text) < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(PyUnicode_GetLength(text));
}

static PyMethodDef methods[] = {
    {"a", released_after_failed_steal, METH_O}, {"b", shown_after_failed_steal, METH_O}, {"c", left_alone_after_failed_steal, METH_O},
    {"d", used_after_successful_steal, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
