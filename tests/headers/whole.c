/* What the limited API does not have: item macros, static types, SETREF. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *item;
    PyObject *rest[3];
} Box;

static PyObject *
item_not_counted(PyObject *self, PyObject *list)
{
    if (!PyList_Check(list) || PyList_GET_SIZE(list) == 0) {
        Py_RETURN_NONE;
    }
    return PyList_GET_ITEM(list, 0); // leak: REF010
}

static PyObject *
item_counted(PyObject *self, PyObject *list)
{
    if (!PyList_Check(list) || PyList_GET_SIZE(list) == 0) {
        Py_RETURN_NONE;
    }
    PyObject *item = PyList_GET_ITEM(list, 0);
    Py_INCREF(item);
    return item;
}

static PyObject *
set_into_tuple(PyObject *self, PyObject *arg)
{
    PyObject *tuple = PyTuple_New(2);
    if (tuple == NULL) {
        return NULL;
    }
    Py_INCREF(arg);
    PyTuple_SET_ITEM(tuple, 0, arg);
    PyObject *text = PyObject_Repr(arg);
    if (text == NULL) {
        return NULL; // leak: REF002
    }
    PyTuple_SET_ITEM(tuple, 1, text);
    return tuple;
}

static PyObject *
replaced(Box *self, PyObject *value)
{
    Py_INCREF(value);
    Py_XSETREF(self->item, value);
    for (int i = 0; i < 3; i++) {
        Py_CLEAR(self->rest[i]);
    }
    Py_RETURN_NONE;
}

static void
box_dealloc(Box *self)
{
    PyObject_GC_UnTrack(self);
    Py_CLEAR(self->item);
    for (int i = 0; i < 3; i++) {
        Py_CLEAR(self->rest[i]);
    }
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static void
pot_dealloc(Box *self) // leak: TYP003
{
    PyObject_GC_UnTrack(self);
    Py_CLEAR(self->item);
}

static int
box_traverse(Box *self, visitproc visit, void *arg)
{
    Py_VISIT(self->item);
    for (int i = 0; i < 3; i++) {
        Py_VISIT(self->rest[i]);
    }
    return 0;
}

static int
box_clear(Box *self)
{
    Py_CLEAR(self->item);
    for (int i = 0; i < 3; i++) {
        Py_CLEAR(self->rest[i]);
    }
    return 0;
}

static PyMethodDef box_methods[] = {
    {"replaced", (PyCFunction)(void *)replaced, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMethodDef methods[] = {
    {"item_not_counted", item_not_counted, METH_O, NULL},
    {"item_counted", item_counted, METH_O, NULL},
    {"set_into_tuple", set_into_tuple, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

PyTypeObject Box_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    "whole.Box", sizeof(Box), 0, (destructor)box_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)box_traverse,
    .tp_clear = (inquiry)box_clear,
    .tp_methods = box_methods,
};

PyTypeObject Pot_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    "whole.Pot", sizeof(Box), 0, (destructor)pot_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)box_traverse,
    .tp_clear = (inquiry)box_clear,
    .tp_methods = box_methods,
};

PyMethodDef *whole_methods = methods;
