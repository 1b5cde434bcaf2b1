#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *target;
    PyObject *origin;
} EdgeObject;

static PyObject *
edge_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    PyObject *origin;
    if (!PyArg_ParseTuple(args, "O", &origin)) {
        return NULL;
    }
    EdgeObject *self = (EdgeObject *)type->tp_alloc(type, 0);
    if (self != NULL) {
        self->origin = Py_NewRef(origin);
    }
    return (PyObject *)self;
}

static int
edge_set_target(EdgeObject *self, PyObject *value, void *closure)
{
    Py_XINCREF(value);
    Py_XSETREF(self->target, value);
    return 0;
}

static int
edge_traverse(EdgeObject *self, visitproc visit, void *arg)
{
    Py_VISIT(self->target);
    Py_VISIT(self->origin);
    return 0;
}

static int
edge_clear(EdgeObject *self) // leak: TYP007 {{edge_clear does not clear self->target: a cycle through it alone cannot be broken}}
{
    return 0;
}

static void
edge_dealloc(EdgeObject *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->target);
    Py_XDECREF(self->origin);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyGetSetDef edge_attributes[] = {
    {"target", NULL, (setter)edge_set_target, NULL, NULL},
    {NULL},
};

static PyTypeObject Edge_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "graphs.Edge",
    .tp_basicsize = sizeof(EdgeObject),
    .tp_dealloc = (destructor)edge_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)edge_traverse,
    .tp_clear = (inquiry)edge_clear,
    .tp_getset = edge_attributes,
    .tp_new = edge_new,
};

static int
good_edge_clear(EdgeObject *self)
{
    Py_CLEAR(self->target);
    return 0;
}

static PyTypeObject GoodEdge_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "graphs.GoodEdge",
    .tp_basicsize = sizeof(EdgeObject),
    .tp_dealloc = (destructor)edge_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)edge_traverse,
    .tp_clear = (inquiry)good_edge_clear,
    .tp_getset = edge_attributes,
    .tp_new = edge_new,
};

PyTypeObject *const graph_types[] = {&Edge_Type, &GoodEdge_Type};
