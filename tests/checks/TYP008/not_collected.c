#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *callback;
} TimerObject;

static int
timer_init(TimerObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *callback;
    if (!PyArg_ParseTuple(args, "O", &callback)) {
        return -1;
    }
    Py_XSETREF(self->callback, Py_NewRef(callback));
    return 0;
}

static void
timer_dealloc(TimerObject *self)
{
    Py_XDECREF(self->callback);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Timer_Type = { // leak: TYP008 {{type timers.Timer has no Py_TPFLAGS_HAVE_GC, but self->callback can refer back to the instance: such a cycle is never collected}}
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "timers.Timer",
    .tp_basicsize = sizeof(TimerObject),
    .tp_dealloc = (destructor)timer_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)timer_init,
    .tp_new = PyType_GenericNew,
};

/* Only strings: nothing refers back. */
typedef struct {
    PyObject_HEAD
    PyObject *name;
    PyObject *unit;
} GaugeObject;

static int
gauge_init(GaugeObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *name, *unit;
    if (!PyArg_ParseTuple(args, "O!O", &PyUnicode_Type, &name, &unit)) {
        return -1;
    }
    if (!PyUnicode_Check(unit)) {
        PyErr_SetString(PyExc_TypeError, "unit must be a string");
        return -1;
    }
    Py_XSETREF(self->name, Py_NewRef(name));
    Py_XSETREF(self->unit, Py_NewRef(unit));
    return 0;
}

static void
gauge_dealloc(GaugeObject *self)
{
    Py_XDECREF(self->name);
    Py_XDECREF(self->unit);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Gauge_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "timers.Gauge",
    .tp_basicsize = sizeof(GaugeObject),
    .tp_dealloc = (destructor)gauge_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)gauge_init,
    .tp_new = PyType_GenericNew,
};

/* Python code assigns through a member. */
typedef struct {
    PyObject_HEAD
    PyObject *tag;
} TagObject;

static void
tag_dealloc(TagObject *self)
{
    Py_XDECREF(self->tag);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMemberDef tag_members[] = {
    {"tag", T_OBJECT, offsetof(TagObject, tag), 0, NULL},
    {NULL},
};

static PyTypeObject Tag_Type = { // leak: TYP008 {{type timers.Tag has no Py_TPFLAGS_HAVE_GC, but self->tag can refer back to the instance: such a cycle is never collected}}
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "timers.Tag",
    .tp_basicsize = sizeof(TagObject),
    .tp_dealloc = (destructor)tag_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_members = tag_members,
    .tp_new = PyType_GenericNew,
};

PyTypeObject *const timer_types[] = {&Timer_Type, &Gauge_Type, &Tag_Type};
