#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *name;
} Named;

static PyObject *
field_returned(Named *self, PyObject *args)
{
    return self->name; // leak: REF010
}

static PyObject *
field_returned_counted(Named *self, PyObject *args)
{
    Py_INCREF(self->name);
    return self->name;
}

static PyObject *
field_taken_out(Named *self, PyObject *args)
{
    PyObject *name = self->name;
    self->name = NULL;
    return name;
}

static PyObject *
self_returned(PyObject *self, PyObject *args)
{
    return self; // leak: REF010
}

static PyObject *
self_returned_counted(PyObject *self, PyObject *args)
{
    Py_INCREF(self);
    return self;
}

static PyObject *
item_returned(PyObject *self, PyObject *arg)
{
    return PyTuple_GetItem(arg, 0); // leak: REF010
}

static PyObject *
item_returned_counted(PyObject *self, PyObject *arg)
{
    PyObject *item = PyTuple_GetItem(arg, 0);
    Py_XINCREF(item);
    return item;
}

static PyObject *
borrowed_helper(Named *self)
{
    return self->name;
}

static PyObject *
helper_result_returned(Named *self, PyObject *args)
{
    return borrowed_helper(self); // leak: REF010
}

static PyObject *
helper_result_counted(Named *self, PyObject *args)
{
    return Py_XNewRef(borrowed_helper(self));
}

static PyMethodDef methods[] = {
    {"a", (PyCFunction)field_returned, METH_NOARGS}, {"b", (PyCFunction)field_returned_counted, METH_NOARGS}, {"c", (PyCFunction)field_taken_out, METH_NOARGS},
    {"d", self_returned, METH_NOARGS}, {"e", self_returned_counted, METH_NOARGS}, {"f", item_returned, METH_O}, {"g", item_returned_counted, METH_O},
    {"h", (PyCFunction)helper_result_returned, METH_NOARGS}, {"i", (PyCFunction)helper_result_counted, METH_NOARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
