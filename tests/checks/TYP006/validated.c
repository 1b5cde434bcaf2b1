#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* What a constructor lets through decides whether a cycle can run through a field. */

typedef struct {
    PyObject_HEAD
    PyObject *limit;
    PyObject *title;
    PyObject *flag;
    PyObject *extra;
    PyObject *hook;
} Rule;

static int
ensure_number(PyObject *value)
{
    if (PyLong_CheckExact(value) || PyFloat_CheckExact(value)) {
        return 1;
    }
    PyErr_SetString(PyExc_TypeError, "a number is wanted");
    return 0;
}

static int
rule_init(Rule *self, PyObject *args, PyObject *kwds)
{
    PyObject *limit, *title, *flag, *extra, *hook;
    if (!PyArg_ParseTuple(args, "OOOOO", &limit, &title, &flag, &extra, &hook)) {
        return -1;
    }
    if (!ensure_number(limit) || (flag != Py_True && flag != Py_False)) {
        return -1;
    }
    if (!PyUnicode_CheckExact(title)) {
        return -1;
    }
    Py_XSETREF(self->limit, Py_NewRef(limit));
    Py_XSETREF(self->title, Py_NewRef(title));
    Py_XSETREF(self->flag, Py_NewRef(flag));
    Py_XSETREF(self->extra, Py_NewRef(extra));
    Py_XSETREF(self->hook, Py_NewRef(hook));
    return 0;
}

static int
rule_traverse(Rule *self, visitproc visit, void *arg) // leak: TYP006 {{rule_traverse does not visit self->hook: a cycle through it is never collected}}
{
    Py_VISIT(self->extra);
    return 0;
}

static int
rule_clear(Rule *self)
{
    Py_CLEAR(self->limit);
    Py_CLEAR(self->title);
    Py_CLEAR(self->flag);
    Py_CLEAR(self->extra);
    Py_CLEAR(self->hook);
    return 0;
}

static void
rule_dealloc(Rule *self)
{
    PyObject_GC_UnTrack(self);
    rule_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

PyTypeObject Rule_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "validated.Rule",
    .tp_basicsize = sizeof(Rule),
    .tp_dealloc = (destructor)rule_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)rule_traverse,
    .tp_clear = (inquiry)rule_clear,
    .tp_init = (initproc)rule_init,
    .tp_new = PyType_GenericNew,
};
