#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* The lock in a field, read anew after code that might have changed the object, is the one that was taken. */

typedef struct {
    PyObject_HEAD
    PyThread_type_lock lock;
    int is_flushed;
} Stream;

int flush_stream(Stream *stream);

static PyObject *
flush(Stream *self, PyObject *unused)
{
    PyObject *result = NULL;
    PyThread_acquire_lock(self->lock, 1);
    if (self->is_flushed) {
        PyErr_SetString(PyExc_ValueError, "flushed before");
    }
    else {
        result = PyLong_FromLong(flush_stream(self));
    }
    PyThread_release_lock(self->lock);
    return result;
}

static PyObject *
flush_and_keep(Stream *self, PyObject *unused)
{
    PyThread_acquire_lock(self->lock, 1);
    if (flush_stream(self) < 0) {
        PyErr_SetString(PyExc_ValueError, "cannot flush");
        return NULL; // leak: HND003
    }
    PyThread_release_lock(self->lock);
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {
    {"flush", (PyCFunction)flush, METH_NOARGS, NULL},
    {"flush_and_keep", (PyCFunction)flush_and_keep, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
