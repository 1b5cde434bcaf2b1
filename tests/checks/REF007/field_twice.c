#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A field gives back the reference it holds once, however often the code looks at it. */

typedef struct {
    PyObject *stream;
    PyObject *name;
    int must_close;
} channel;

void
channel_closed_twice(channel *self)
{
    if (self->stream != NULL) {
        if (self->must_close) {
            PyObject *result = PyObject_CallMethod(self->stream, "close", NULL);
            Py_XDECREF(result);
        }
        Py_DECREF(self->stream);
    }
    Py_XDECREF(self->stream); // leak: REF007
    self->stream = NULL;
}

void
channel_closed_once(channel *self)
{
    if (self->stream != NULL) {
        Py_DECREF(self->stream);
        self->stream = NULL;
    }
    Py_XDECREF(self->stream);
    Py_CLEAR(self->name);
    Py_XDECREF(self->name);
}

void
channel_renamed(channel *self, PyObject *name)
{
    Py_XDECREF(self->name);
    Py_INCREF(name);
    self->name = name;
    if (self->must_close) {
        Py_DECREF(self->name);
        self->name = NULL;
    }
}
