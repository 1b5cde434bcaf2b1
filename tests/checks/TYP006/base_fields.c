#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A derived type that has a tp_traverse of its own has to visit what the base's struct holds, or call the base's function. */

typedef struct {
    PyObject_HEAD
    PyObject *target;
} Proxy;

typedef struct {
    Proxy proxy;
    PyObject *callback;
} Hook;

static int
proxy_init(Proxy *self, PyObject *args, PyObject *kwds)
{
    PyObject *target;
    if (!PyArg_ParseTuple(args, "O", &target)) {
        return -1;
    }
    Py_XSETREF(self->target, Py_NewRef(target));
    return 0;
}

static int
proxy_traverse(Proxy *self, visitproc visit, void *arg)
{
    Py_VISIT(self->target);
    return 0;
}

static int
proxy_clear(Proxy *self)
{
    Py_CLEAR(self->target);
    return 0;
}

static void
proxy_dealloc(Proxy *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->target);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Proxy_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Proxy",
    .tp_basicsize = sizeof(Proxy),
    .tp_dealloc = (destructor)proxy_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)proxy_traverse,
    .tp_clear = (inquiry)proxy_clear,
    .tp_init = (initproc)proxy_init,
    .tp_new = PyType_GenericNew,
};

static int
hook_init(Hook *self, PyObject *args, PyObject *kwds)
{
    PyObject *target, *callback;
    if (!PyArg_ParseTuple(args, "OO", &target, &callback)) {
        return -1;
    }
    Py_XSETREF(self->proxy.target, Py_NewRef(target));
    Py_XSETREF(self->callback, Py_NewRef(callback));
    return 0;
}

static int
hook_clear(Hook *self)
{
    Py_CLEAR(self->callback);
    return proxy_clear((Proxy *)self);
}

static void
hook_dealloc(Hook *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->callback);
    Proxy_Type.tp_dealloc((PyObject *)self);
}

static int
bad_traverse(Hook *self, visitproc visit, void *arg) // leak: TYP006 {{bad_traverse does not visit self->target: a cycle through it is never collected}}
{
    Py_VISIT(self->callback);
    return 0;
}

static PyTypeObject Bad_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Bad",
    .tp_basicsize = sizeof(Hook),
    .tp_dealloc = (destructor)hook_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)bad_traverse,
    .tp_clear = (inquiry)hook_clear,
    .tp_init = (initproc)hook_init,
    .tp_new = PyType_GenericNew,
};

/* Good: by the base's function, by its table, by hand. */
static int
good_traverse(Hook *self, visitproc visit, void *arg)
{
    Py_VISIT(self->callback);
    return proxy_traverse((Proxy *)self, visit, arg);
}

static int
table_traverse(Hook *self, visitproc visit, void *arg)
{
    Py_VISIT(self->callback);
    return Proxy_Type.tp_traverse((PyObject *)self, visit, arg);
}

static int
hand_traverse(Hook *self, visitproc visit, void *arg)
{
    Py_VISIT(self->proxy.target);
    Py_VISIT(self->callback);
    return 0;
}

#define HOOK(name, traverse)                                         \
    static PyTypeObject name##_Type = {                              \
        PyVarObject_HEAD_INIT(NULL, 0)                               \
        .tp_name = "base_fields." #name,                             \
        .tp_basicsize = sizeof(Hook),                                \
        .tp_dealloc = (destructor)hook_dealloc,                      \
        .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,         \
        .tp_traverse = (traverseproc)traverse,                       \
        .tp_clear = (inquiry)hook_clear,                             \
        .tp_base = &Proxy_Type,                                      \
        .tp_init = (initproc)hook_init,                              \
        .tp_new = PyType_GenericNew,                                 \
    }

HOOK(Good, good_traverse);
HOOK(Table, table_traverse);
HOOK(Hand, hand_traverse);

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "base_fields", NULL, -1};

PyMODINIT_FUNC
PyInit_base_fields(void)
{
    Bad_Type.tp_base = &Proxy_Type;
    if (PyType_Ready(&Proxy_Type) < 0 || PyType_Ready(&Bad_Type) < 0 || PyType_Ready(&Good_Type) < 0 || PyType_Ready(&Table_Type) < 0 || PyType_Ready(&Hand_Type) < 0) {
        return NULL;
    }
    return PyModule_Create(&module);
}
