#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *value;
} CellObject;

static int
cell_init(CellObject *self, PyObject *args, PyObject *kwds)
{
    Py_XSETREF(self->value, PyLong_FromLong(1));
    return self->value ? 0 : -1;
}

static void
cell_dealloc(CellObject *self) // leak: TYP003 {{cell_dealloc never frees the instance: no tp_free, PyObject_Free or PyObject_GC_Del}}
{
    Py_XDECREF(self->value);
}

static PyTypeObject Cell_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "cells.Cell",
    .tp_basicsize = sizeof(CellObject),
    .tp_dealloc = (destructor)cell_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)cell_init,
    .tp_new = PyType_GenericNew,
};

/* Freed directly. */
static void
plain_dealloc(CellObject *self)
{
    Py_XDECREF(self->value);
    PyObject_Free(self);
}

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "cells.Plain",
    .tp_basicsize = sizeof(CellObject),
    .tp_dealloc = (destructor)plain_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

/* Kept for the next instance. */
static CellObject *free_list[8];
static int free_count;

static void
kept_dealloc(CellObject *self)
{
    Py_CLEAR(self->value);
    if (free_count < 8) {
        free_list[free_count++] = self;
    }
    else {
        PyObject_Free(self);
    }
}

static PyTypeObject Kept_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "cells.Kept",
    .tp_basicsize = sizeof(CellObject),
    .tp_dealloc = (destructor)kept_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

/* The base type's deallocator frees it. */
typedef struct {
    PyListObject list;
    PyObject *tag;
} TaggedObject;

static int
tagged_init(TaggedObject *self, PyObject *args, PyObject *kwds)
{
    Py_XSETREF(self->tag, PyUnicode_FromString("tag"));
    return self->tag ? PyList_Type.tp_init((PyObject *)self, args, kwds) : -1;
}

static void
tagged_dealloc(TaggedObject *self)
{
    Py_XDECREF(self->tag);
    PyList_Type.tp_dealloc((PyObject *)self);
}

static PyTypeObject Tagged_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "cells.Tagged",
    .tp_basicsize = sizeof(TaggedObject),
    .tp_dealloc = (destructor)tagged_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_base = &PyList_Type,
    .tp_init = (initproc)tagged_init,
};

PyTypeObject *const cell_types[] = {&Cell_Type, &Plain_Type, &Kept_Type, &Tagged_Type};
