#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A derived type that has a deallocator of its own has to release what the base's struct holds, or call the base's deallocator. */

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
good_traverse(Hook *self, visitproc visit, void *arg)
{
    Py_VISIT(self->callback);
    return proxy_traverse((Proxy *)self, visit, arg);
}

static int
good_clear(Hook *self)
{
    Py_CLEAR(self->callback);
    return Proxy_Type.tp_clear((PyObject *)self);
}

static void
bad_dealloc(Hook *self) // leak: TYP001 {{bad_dealloc never releases the reference self->target owns: every base_fields.Bad leaks it}}
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->callback);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Bad_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Bad",
    .tp_basicsize = sizeof(Hook),
    .tp_dealloc = (destructor)bad_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)good_traverse,
    .tp_clear = (inquiry)good_clear,
    .tp_init = (initproc)hook_init,
    .tp_new = PyType_GenericNew,
};

/* Good: the base's deallocator is called through its table. */
static void
good_dealloc(Hook *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->callback);
    Proxy_Type.tp_dealloc((PyObject *)self);
}

static PyTypeObject Good_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Good",
    .tp_basicsize = sizeof(Hook),
    .tp_dealloc = (destructor)good_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)good_traverse,
    .tp_clear = (inquiry)good_clear,
    .tp_base = &Proxy_Type,
    .tp_init = (initproc)hook_init,
    .tp_new = PyType_GenericNew,
};

/* Good: the fields of the base are released by hand. */
static void
by_hand_dealloc(Hook *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->proxy.target);
    Py_XDECREF(self->callback);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject ByHand_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.ByHand",
    .tp_basicsize = sizeof(Hook),
    .tp_dealloc = (destructor)by_hand_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)good_traverse,
    .tp_clear = (inquiry)good_clear,
    .tp_base = &Proxy_Type,
    .tp_init = (initproc)hook_init,
    .tp_new = PyType_GenericNew,
};

/* The same struct, no field of its own: the deallocator still replaces the base's. */
static void
view_dealloc(Proxy *self) // leak: TYP001 {{view_dealloc never releases the reference self->target owns: every base_fields.View leaks it}}
{
    PyObject_GC_UnTrack(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject View_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.View",
    .tp_basicsize = sizeof(Proxy),
    .tp_dealloc = (destructor)view_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
};

/* Good: what a type does not fill it inherits. */
static PyTypeObject Alias_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Alias",
    .tp_basicsize = sizeof(Proxy),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Proxy_Type,
};

/* Good: nobody can make an instance of the base alone, and the derived type releases its field. */
static PyTypeObject Abstract_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Abstract",
    .tp_basicsize = sizeof(Proxy),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)proxy_traverse,
    .tp_clear = (inquiry)proxy_clear,
    .tp_init = (initproc)proxy_init,
};

static PyTypeObject Concrete_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "base_fields.Concrete",
    .tp_basicsize = sizeof(Proxy),
    .tp_dealloc = (destructor)proxy_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)proxy_traverse,
    .tp_clear = (inquiry)proxy_clear,
    .tp_base = &Abstract_Type,
    .tp_init = (initproc)proxy_init,
    .tp_new = PyType_GenericNew,
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "base_fields", NULL, -1};

PyMODINIT_FUNC
PyInit_base_fields(void)
{
    Bad_Type.tp_base = &Proxy_Type;
    View_Type.tp_base = &Proxy_Type;
    if (PyType_Ready(&Proxy_Type) < 0 || PyType_Ready(&Bad_Type) < 0 || PyType_Ready(&Good_Type) < 0 || PyType_Ready(&ByHand_Type) < 0
        || PyType_Ready(&View_Type) < 0 || PyType_Ready(&Abstract_Type) < 0 || PyType_Ready(&Concrete_Type) < 0 || PyType_Ready(&Alias_Type) < 0) {
        return NULL;
    }
    return PyModule_Create(&module);
}
