#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *value;
    PyObject *cache;
} HolderObject;

static int
holder_init(HolderObject *self, PyObject *args, PyObject *kwds)
{
    self->cache = PyUnicode_FromString(""); // leak: TYP010 {{self->cache is overwritten without releasing what it owned: a second call of __init__ leaks it}}
    return self->cache ? 0 : -1;
}

static int
holder_set_value(HolderObject *self, PyObject *value, void *closure)
{
    if (value == NULL || !PyUnicode_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "a string is needed");
        return -1;
    }
    Py_INCREF(value);
    self->value = value; // leak: TYP010 {{self->value is overwritten without releasing what it owned: each call but the first leaks it}}
    return 0;
}

static int
holder_set_good(HolderObject *self, PyObject *value, void *closure)
{
    if (value == NULL || !PyUnicode_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "a string is needed");
        return -1;
    }
    PyObject *old = self->value;
    Py_INCREF(value);
    self->value = value;
    Py_XDECREF(old);
    return 0;
}

static PyObject *
holder_cached(HolderObject *self, PyObject *unused)
{
    if (self->cache == NULL) {
        self->cache = PyUnicode_FromString("made once");
    }
    return Py_XNewRef(self->cache);
}

static void
holder_dealloc(HolderObject *self)
{
    Py_XDECREF(self->value);
    Py_XDECREF(self->cache);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyGetSetDef holder_attributes[] = {
    {"value", NULL, (setter)holder_set_value, NULL, NULL},
    {"good", NULL, (setter)holder_set_good, NULL, NULL},
    {NULL},
};

static PyMethodDef holder_methods[] = {
    {"cached", (PyCFunction)holder_cached, METH_NOARGS, NULL},
    {NULL},
};

PyTypeObject Holder_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "holders.Holder",
    .tp_basicsize = sizeof(HolderObject),
    .tp_dealloc = (destructor)holder_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getset = holder_attributes,
    .tp_methods = holder_methods,
    .tp_init = (initproc)holder_init,
    .tp_new = PyType_GenericNew,
};
