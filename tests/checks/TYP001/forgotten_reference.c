#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Two references, one released. */
typedef struct {
    PyObject_HEAD
    PyObject *name;
    PyObject *key;
} PairObject;

static int
pair_init(PairObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *name, *key;
    if (!PyArg_ParseTuple(args, "UU", &name, &key)) {
        return -1;
    }
    Py_INCREF(name);
    Py_XSETREF(self->name, name);
    Py_INCREF(key);
    Py_XSETREF(self->key, key);
    return 0;
}

static void
pair_dealloc(PairObject *self) // leak: TYP001 {{pair_dealloc never releases the reference self->key owns: every pairs.Pair leaks it}}
{
    Py_XDECREF(self->name);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Pair_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "pairs.Pair",
    .tp_basicsize = sizeof(PairObject),
    .tp_dealloc = (destructor)pair_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)pair_init,
    .tp_new = PyType_GenericNew,
};

/* The same type as it should be. */
typedef struct {
    PyObject_HEAD
    PyObject *name;
    PyObject *key;
} GoodPairObject;

static int
good_pair_init(GoodPairObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *name, *key;
    if (!PyArg_ParseTuple(args, "UU", &name, &key)) {
        return -1;
    }
    Py_INCREF(name);
    Py_XSETREF(self->name, name);
    Py_INCREF(key);
    Py_XSETREF(self->key, key);
    return 0;
}

static void
good_pair_dealloc(GoodPairObject *self)
{
    Py_XDECREF(self->name);
    Py_XDECREF(self->key);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject GoodPair_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "pairs.GoodPair",
    .tp_basicsize = sizeof(GoodPairObject),
    .tp_dealloc = (destructor)good_pair_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)good_pair_init,
    .tp_new = PyType_GenericNew,
};

/* No tp_dealloc at all: object_dealloc frees the memory and nothing else. */
typedef struct {
    PyObject_HEAD
    PyObject *text;
} NoteObject;

static PyObject *
note_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    NoteObject *self = (NoteObject *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->text = PyUnicode_FromString("");
    if (self->text == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static PyTypeObject Note_Type = { // leak: TYP001 {{type pairs.Note has no tp_dealloc, so nobody releases the reference self->text owns: every pairs.Note leaks it}}
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "pairs.Note",
    .tp_basicsize = sizeof(NoteObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = note_new,
};

PyTypeObject *const pair_types[] = {&Pair_Type, &GoodPair_Type, &Note_Type};
