#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *value;
} SlotObject;

static int
slot_init(SlotObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *value;
    if (!PyArg_ParseTuple(args, "O", &value)) {
        return -1;
    }
    Py_XSETREF(self->value, Py_NewRef(value));
    return 0;
}

static int
slot_traverse(SlotObject *self, visitproc visit, void *arg)
{
    Py_VISIT(self->value);
    return 0;
}

static int
slot_clear(SlotObject *self)
{
    Py_CLEAR(self->value);
    return 0;
}

static void
slot_dealloc(SlotObject *self) // leak: TYP005 {{slot_dealloc does not call PyObject_GC_UnTrack before it takes slots.Slot apart: the collector can visit half of it}}
{
    slot_clear(self);
    PyObject_GC_Del(self);
}

static PyTypeObject Slot_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "slots.Slot",
    .tp_basicsize = sizeof(SlotObject),
    .tp_dealloc = (destructor)slot_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)slot_traverse,
    .tp_clear = (inquiry)slot_clear,
    .tp_init = (initproc)slot_init,
    .tp_new = PyType_GenericNew,
};

static void
good_slot_dealloc(SlotObject *self)
{
    PyObject_GC_UnTrack(self);
    slot_clear(self);
    PyObject_GC_Del(self);
}

static PyTypeObject GoodSlot_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "slots.GoodSlot",
    .tp_basicsize = sizeof(SlotObject),
    .tp_dealloc = (destructor)good_slot_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)slot_traverse,
    .tp_clear = (inquiry)slot_clear,
    .tp_init = (initproc)slot_init,
    .tp_new = PyType_GenericNew,
};

/* The deallocation of long chains, with CPython's own macros. */
static void
deep_slot_dealloc(SlotObject *self)
{
    PyObject_GC_UnTrack(self);
    Py_TRASHCAN_BEGIN(self, deep_slot_dealloc)
    Py_XDECREF(self->value);
    Py_TYPE(self)->tp_free((PyObject *)self);
    Py_TRASHCAN_END
}

static PyTypeObject DeepSlot_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "slots.DeepSlot",
    .tp_basicsize = sizeof(SlotObject),
    .tp_dealloc = (destructor)deep_slot_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)slot_traverse,
    .tp_clear = (inquiry)slot_clear,
    .tp_init = (initproc)slot_init,
    .tp_new = PyType_GenericNew,
};

PyTypeObject *const slot_types[] = {&Slot_Type, &GoodSlot_Type, &DeepSlot_Type};
