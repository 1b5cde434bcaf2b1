#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A type without a deallocator of its own has its base's. */

typedef struct {
    PyObject_HEAD
    PyObject *owner;
} Node;

static PyObject *
node_owner(Node *self, PyObject *ignored)
{
    return Py_NewRef(self->owner);
}

static int
node_init(Node *self, PyObject *args, PyObject *kwds)
{
    PyObject *owner;
    if (!PyArg_ParseTuple(args, "U", &owner)) {
        return -1;
    }
    Py_INCREF(owner);
    Py_XSETREF(self->owner, owner);
    return 0;
}

static void
node_dealloc(Node *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Py_XDECREF(self->owner);
    type->tp_free((PyObject *)self);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"owner", (PyCFunction)node_owner, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot node_slots[] = {
    {Py_tp_methods, methods},
    {Py_tp_init, node_init},
    {Py_tp_dealloc, node_dealloc},
    {0, NULL},
};

static PyType_Spec node_spec = {
    .name = "inherited.Node",
    .basicsize = sizeof(Node),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .slots = node_slots,
};

static PyType_Slot leaf_slots[] = {
    {Py_tp_methods, methods},
    {Py_tp_init, node_init},
    {0, NULL},
};

static PyType_Spec leaf_spec = {
    .name = "inherited.Leaf",
    .basicsize = sizeof(Node),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = leaf_slots,
};

static PyType_Spec orphan_spec = { // leak: TYP001
    .name = "inherited.Orphan",
    .basicsize = sizeof(Node),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = leaf_slots,
};

static PyTypeObject Given_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "inherited.Given",
    .tp_basicsize = sizeof(Node),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = methods,
    .tp_init = (initproc)node_init,
};

int
add_types(PyObject *module, PyTypeObject *given_base)
{
    PyObject *node = PyType_FromSpec(&node_spec);
    if (node == NULL) {
        return -1;
    }
    PyObject *bases = PyTuple_Pack(1, node);
    PyObject *leaf = bases == NULL ? NULL : PyType_FromSpecWithBases(&leaf_spec, bases);
    Py_XDECREF(bases);
    if (leaf == NULL || PyModule_AddObjectRef(module, "Leaf", leaf) < 0) {
        Py_XDECREF(leaf);
        Py_DECREF(node);
        return -1;
    }
    Py_DECREF(leaf);
    PyObject *orphan = PyType_FromSpecWithBases(&orphan_spec, NULL);
    if (orphan == NULL || PyModule_AddObjectRef(module, "Orphan", orphan) < 0) {
        Py_XDECREF(orphan);
        Py_DECREF(node);
        return -1;
    }
    Py_DECREF(orphan);
    Given_Type.tp_base = given_base;
    int status = PyModule_AddObjectRef(module, "Node", node);
    Py_DECREF(node);
    return status < 0 ? -1 : PyType_Ready(&Given_Type);
}
