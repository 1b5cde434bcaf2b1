#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *owner;
} HookObject;

static int
hook_init(HookObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *owner;
    if (!PyArg_ParseTuple(args, "O", &owner)) {
        return -1;
    }
    Py_XSETREF(self->owner, Py_NewRef(owner));
    return 0;
}

static int
hook_traverse(HookObject *self, visitproc visit, void *arg) // leak: TYP009 {{hook_traverse does not visit Py_TYPE(self): the heap type hooks.Hook and its module are never collected while an instance lives in a cycle}}
{
    Py_VISIT(self->owner);
    return 0;
}

static int
hook_clear(HookObject *self)
{
    Py_CLEAR(self->owner);
    return 0;
}

static void
hook_dealloc(HookObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    hook_clear(self);
    type->tp_free((PyObject *)self);
    Py_DECREF(type);
}

static PyType_Slot hook_slots[] = {
    {Py_tp_init, hook_init},
    {Py_tp_traverse, hook_traverse},
    {Py_tp_clear, hook_clear},
    {Py_tp_dealloc, hook_dealloc},
    {0, NULL},
};

PyType_Spec hook_spec = {"hooks.Hook", sizeof(HookObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, hook_slots};

static int
good_hook_traverse(HookObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->owner);
    return 0;
}

static PyType_Slot good_hook_slots[] = {
    {Py_tp_init, hook_init},
    {Py_tp_traverse, good_hook_traverse},
    {Py_tp_clear, hook_clear},
    {Py_tp_dealloc, hook_dealloc},
    {0, NULL},
};

PyType_Spec good_hook_spec = {"hooks.GoodHook", sizeof(HookObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, good_hook_slots};
