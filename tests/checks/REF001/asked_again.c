#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A field that decides whether an object is made decides again whether it is given back; code of elsewhere runs in between. */

typedef struct {
    PyObject_HEAD
    PyObject *reader;
    int is_lazy;
    int is_closed;
} Source;

extern int consume(void *context, Py_ssize_t most);

PyObject *
consumed(Source *self, PyObject *unused)
{
    PyObject *chunk = NULL;
    if (self->is_lazy) {
        chunk = PyLong_FromLong(10);
        if (chunk == NULL) {
            return NULL;
        }
    }
    consume(self, 10);
    if (self->is_lazy) {
        Py_DECREF(chunk);
    }
    Py_RETURN_NONE; // perhaps: REF001
}

PyObject *
closed_meanwhile(Source *self, PyObject *unused)
{
    PyObject *chunk;
    if (self->is_closed) {
        PyErr_SetString(PyExc_ValueError, "closed");
        return NULL;
    }
    chunk = PyLong_FromLong(10);
    if (chunk == NULL) {
        return NULL;
    }
    consume(self, 10);
    if (self->is_closed) {
        PyErr_SetString(PyExc_ValueError, "closed while it was read");
        return NULL; // leak: REF002
    }
    return chunk;
}

static void
let_go(Source *self)
{
    Py_CLEAR(self->reader);
}

PyObject *
changed_here(Source *self, PyObject *unused)
{
    PyObject *chunk = NULL;
    if (self->reader) {
        chunk = PyLong_FromLong(10);
        if (chunk == NULL) {
            return NULL;
        }
    }
    let_go(self);
    if (self->reader) {
        Py_DECREF(chunk);
    }
    Py_RETURN_NONE; // leak: REF001
}
