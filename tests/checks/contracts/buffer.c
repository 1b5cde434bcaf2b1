#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *
correct_buffer(PyObject *self, PyObject *exporter)
{
    Py_buffer view;
    if (PyObject_GetBuffer(exporter, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    Py_ssize_t length = view.len;
    PyBuffer_Release(&view);
    return PyLong_FromSsize_t(length);
}

PyObject *
leak_buffer(PyObject *self, PyObject *exporter)
{
    Py_buffer view;
    if (PyObject_GetBuffer(exporter, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    if (view.len == 0) {
        PyErr_SetString(PyExc_ValueError, "empty");
        return NULL;
    }
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}
