#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Released by tp_clear, which tp_dealloc calls; by a helper; through a local; element by element. */
typedef struct {
    PyObject_HEAD
    PyObject *owner;
    PyObject *label;
    PyObject *last;
    PyObject **items;
    Py_ssize_t count;
    PyObject *borrowed;
} ShelfObject;

static int
shelf_init(ShelfObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *owner;
    if (!PyArg_ParseTuple(args, "O", &owner)) {
        return -1;
    }
    self->borrowed = owner;
    Py_XSETREF(self->owner, Py_NewRef(owner));
    Py_XSETREF(self->label, PyUnicode_FromString("shelf"));
    Py_XSETREF(self->last, PyLong_FromLong(0));
    if (self->items == NULL) {
        self->items = PyMem_Calloc(16, sizeof(PyObject *));
    }
    return self->label && self->last && self->items ? 0 : -1;
}

static int
shelf_traverse(ShelfObject *self, visitproc visit, void *arg)
{
    for (Py_ssize_t i = 0; i < self->count; i++) {
        Py_VISIT(self->items[i]);
    }
    Py_VISIT(self->owner);
    return 0;
}

static int
shelf_clear(ShelfObject *self)
{
    Py_CLEAR(self->owner);
    return 0;
}

static void
drop_label(ShelfObject *shelf)
{
    Py_CLEAR(shelf->label);
}

static void
release(PyObject *object)
{
    Py_XDECREF(object);
}

static void
shelf_dealloc(PyObject *op)
{
    ShelfObject *self = (ShelfObject *)op;
    PyObject_GC_UnTrack(op);
    (void)shelf_clear(self);
    drop_label(self);
    PyObject *last = self->last;
    self->last = NULL;
    release(last);
    for (Py_ssize_t i = 0; i < self->count; i++) {
        Py_XDECREF(self->items[i]);
    }
    PyMem_Free(self->items);
    Py_TYPE(self)->tp_free(op);
}

static PyTypeObject Shelf_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shelves.Shelf",
    .tp_basicsize = sizeof(ShelfObject),
    .tp_dealloc = shelf_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = (traverseproc)shelf_traverse,
    .tp_clear = (inquiry)shelf_clear,
    .tp_init = (initproc)shelf_init,
    .tp_new = PyType_GenericNew,
};

/* Released by the finalizer that tp_dealloc runs. */
typedef struct {
    PyObject_HEAD
    PyObject *log;
} JobObject;

static int
job_init(JobObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *log = PyUnicode_FromString("log");
    if (log == NULL) {
        return -1;
    }
    Py_XSETREF(self->log, log);
    return 0;
}

static void
job_finalize(PyObject *self)
{
    Py_CLEAR(((JobObject *)self)->log);
}

static void
job_dealloc(PyObject *self)
{
    if (PyObject_CallFinalizerFromDealloc(self) < 0) {
        return;
    }
    Py_TYPE(self)->tp_free(self);
}

static PyTypeObject Job_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shelves.Job",
    .tp_basicsize = sizeof(JobObject),
    .tp_dealloc = job_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_finalize = job_finalize,
    .tp_init = (initproc)job_init,
    .tp_new = PyType_GenericNew,
};

/* The object goes to code in another file: it may release anything. */
extern void crate_teardown(PyObject *crate);

typedef struct {
    PyObject_HEAD
    PyObject *lid;
} CrateObject;

static int
crate_init(CrateObject *self, PyObject *args, PyObject *kwds)
{
    Py_XSETREF(self->lid, PyUnicode_FromString("lid"));
    return self->lid ? 0 : -1;
}

static void
crate_dealloc(PyObject *self)
{
    crate_teardown(self);
    Py_TYPE(self)->tp_free(self);
}

static PyTypeObject Crate_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shelves.Crate",
    .tp_basicsize = sizeof(CrateObject),
    .tp_dealloc = crate_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)crate_init,
    .tp_new = PyType_GenericNew,
};

PyTypeObject *const shelf_types[] = {&Shelf_Type, &Job_Type, &Crate_Type};
