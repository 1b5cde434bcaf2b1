// A Py_buffer and the object it came from: who keeps the exporter keeps the buffer, and a live buffer has one.
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *base;
    char *bytes;
} View;

PyObject *
exporter_kept(PyTypeObject *type, PyObject *data)
{
    Py_buffer buffer;
    View *view = (View *)type->tp_alloc(type, 0);
    if (!view) {
        return NULL;
    }
    if (PyObject_GetBuffer(data, &buffer, PyBUF_SIMPLE) < 0) {
        Py_DECREF(view);
        return NULL;
    }
    view->base = buffer.obj;
    view->bytes = buffer.buf;
    return (PyObject *)view;
}

PyObject *
only_bytes_kept(PyTypeObject *type, PyObject *data)
{
    Py_buffer buffer;
    View *view = (View *)type->tp_alloc(type, 0);
    if (!view) {
        return NULL;
    }
    if (PyObject_GetBuffer(data, &buffer, PyBUF_SIMPLE) < 0) {
        Py_DECREF(view);
        return NULL;
    }
    view->bytes = buffer.buf;
    return (PyObject *)view; // leak: HND001
}

PyObject *
closed_when_held(PyObject *self, PyObject *data)
{
    Py_buffer view = {0};
    PyObject *copy;
    if (PyObject_GetBuffer(data, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    copy = PyBytes_FromStringAndSize(view.buf, view.len);
    if (view.obj) {
        PyBuffer_Release(&view);
    }
    return copy;
}
