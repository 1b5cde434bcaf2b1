#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *name;
} PartObject;

static int
part_init(PartObject *self, PyObject *args, PyObject *kwds)
{
    Py_XSETREF(self->name, PyUnicode_FromString("part"));
    return self->name ? 0 : -1;
}

static void
part_dealloc(PartObject *self) // leak: TYP004 {{part_dealloc never releases the heap type parts.Part: every instance leaks a reference to it}}
{
    Py_XDECREF(self->name);
    freefunc release = (freefunc)PyType_GetSlot(Py_TYPE(self), Py_tp_free);
    release(self);
}

static PyType_Slot part_slots[] = {
    {Py_tp_dealloc, part_dealloc},
    {Py_tp_init, part_init},
    {0, NULL},
};

PyType_Spec part_spec = {"parts.Part", sizeof(PartObject), 0, Py_TPFLAGS_DEFAULT, part_slots};

static void
token_dealloc(PyObject *object) // leak: TYP004
{
    PyTypeObject *type = Py_TYPE(object);
    type->tp_free(object);
}

static PyType_Slot token_slots[] = {
    {Py_tp_dealloc, token_dealloc},
    {0, NULL},
};

typedef struct {
    PyObject_HEAD
    long number;
} TokenObject;

/* Nothing looks into the instances, so the compiler says nothing of their fields. */
PyType_Spec token_spec = {"parts.Token", sizeof(TokenObject), 0, Py_TPFLAGS_DEFAULT, token_slots};

static void
good_part_dealloc(PartObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Py_XDECREF(self->name);
    type->tp_free((PyObject *)self);
    Py_DECREF(type);
}

static PyType_Slot good_part_slots[] = {
    {Py_tp_dealloc, good_part_dealloc},
    {Py_tp_init, part_init},
    {0, NULL},
};

PyType_Spec good_part_spec = {"parts.GoodPart", sizeof(PartObject), 0, Py_TPFLAGS_DEFAULT, good_part_slots};

static void
limited_part_dealloc(PyObject *op)
{
    PyTypeObject *type = Py_TYPE(op);
    Py_XDECREF(((PartObject *)op)->name);
    ((freefunc)PyType_GetSlot(type, Py_tp_free))(op);
    Py_DECREF((PyObject *)type);
}

static PyType_Slot limited_part_slots[] = {
    {Py_tp_dealloc, limited_part_dealloc},
    {Py_tp_init, part_init},
    {0, NULL},
};

PyType_Spec limited_part_spec = {"parts.LimitedPart", sizeof(PartObject), 0, Py_TPFLAGS_DEFAULT, limited_part_slots};
