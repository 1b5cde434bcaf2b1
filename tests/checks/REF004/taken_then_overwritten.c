// A reference taken to what a field holds, and the field overwritten: neither the new reference nor the old one has an owner.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct frame {
    PyObject_HEAD
    struct frame *bound;
} frame;

static PyObject *
frame_bind(frame *self, PyObject *args)
{
    Py_INCREF(self);
    Py_INCREF(self->bound);
    self->bound = self; // leak: REF004 {{The reference in 'bound' is overwritten before it is released}}
    Py_RETURN_NONE;
}

static PyObject *
frame_rebind(frame *self, PyObject *args)
{
    Py_INCREF(self);
    Py_DECREF(self->bound);
    self->bound = self;
    Py_RETURN_NONE;
}

static PyObject *
frame_swap(frame *self, PyObject *args)
{
    PyObject *old = (PyObject *)self->bound;
    Py_INCREF(self);
    self->bound = self;
    return old;
}

PyMethodDef frame_methods[] = {
    {"bind", (PyCFunction)frame_bind, METH_NOARGS, NULL},
    {"rebind", (PyCFunction)frame_rebind, METH_NOARGS, NULL},
    {"swap", (PyCFunction)frame_swap, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
