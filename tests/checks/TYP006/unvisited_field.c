#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *left;
    PyObject *right;
    PyObject *label;
} BranchObject;

static int
branch_init(BranchObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *left, *right;
    if (!PyArg_ParseTuple(args, "OO", &left, &right)) {
        return -1;
    }
    Py_XSETREF(self->left, Py_NewRef(left));
    Py_XSETREF(self->right, Py_NewRef(right));
    Py_XSETREF(self->label, PyUnicode_FromString("branch"));
    return self->label ? 0 : -1;
}

static int
branch_traverse(BranchObject *self, visitproc visit, void *arg) // leak: TYP006 {{branch_traverse does not visit self->right: a cycle through it is never collected}}
{
    Py_VISIT(self->left);
    return 0;
}

static int
branch_clear(BranchObject *self)
{
    Py_CLEAR(self->left);
    Py_CLEAR(self->right);
    Py_CLEAR(self->label);
    return 0;
}

static void
branch_dealloc(BranchObject *self)
{
    PyObject_GC_UnTrack(self);
    branch_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Branch_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "trees.Branch",
    .tp_basicsize = sizeof(BranchObject),
    .tp_dealloc = (destructor)branch_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)branch_traverse,
    .tp_clear = (inquiry)branch_clear,
    .tp_init = (initproc)branch_init,
    .tp_new = PyType_GenericNew,
};

/* Visited, also through a helper; the string needs no visit. */
static int
visit_right(BranchObject *self, visitproc visit, void *arg)
{
    Py_VISIT(self->right);
    return 0;
}

static int
good_branch_traverse(PyObject *op, visitproc visit, void *arg)
{
    BranchObject *self = (BranchObject *)op;
    Py_VISIT(self->left);
    return visit_right(self, visit, arg);
}

static PyTypeObject GoodBranch_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "trees.GoodBranch",
    .tp_basicsize = sizeof(BranchObject),
    .tp_dealloc = (destructor)branch_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = good_branch_traverse,
    .tp_clear = (inquiry)branch_clear,
    .tp_init = (initproc)branch_init,
    .tp_new = PyType_GenericNew,
};

PyTypeObject *const tree_types[] = {&Branch_Type, &GoodBranch_Type};
