#include <Python.h>
#include <stdlib.h>

/* Blocks that a list of the instance, or the buffer protocol, gives back. */

typedef struct {
    int kind;
} Node;

typedef struct {
    PyObject_HEAD
    size_t count;
    Node **nodes;
    Node *first;
    Node *spare;
    Py_ssize_t *shape;
} Pattern;

/* The pattern's list owns the node: what is returned is lent. */
static Node *
listed_node(Pattern *self, int kind)
{
    Node *node = malloc(sizeof(Node));

    if (node != NULL) {
        node->kind = kind;
        self->nodes[self->count++] = node;
    }
    return node;
}

static Node *
loose_node(int kind)
{
    Node *node = malloc(sizeof(Node));

    if (node != NULL) {
        node->kind = kind;
    }
    return node;
}

static int
pattern_init(Pattern *self, PyObject *args, PyObject *kwargs)
{
    if (self->nodes != NULL) {
        PyErr_SetString(PyExc_RuntimeError, "already made");
        return -1;
    }
    self->nodes = calloc(8, sizeof(Node *));
    if (self->nodes == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->first = listed_node(self, 1);
    self->spare = loose_node(2);
    return 0;
}

static int
pattern_getbuffer(Pattern *self, Py_buffer *view, int flags)
{
    self->shape = PyMem_Malloc(sizeof(Py_ssize_t));
    if (self->shape == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->shape[0] = 8;
    return PyBuffer_FillInfo(view, (PyObject *)self, self->nodes, 8, 1, flags);
}

static void
pattern_releasebuffer(Pattern *self, Py_buffer *view)
{
    PyMem_Free(self->shape);
    self->shape = NULL;
}

static PyBufferProcs pattern_as_buffer = {(getbufferproc)pattern_getbuffer, (releasebufferproc)pattern_releasebuffer};

// leak@+2: TYP002 {{pattern_dealloc never releases what self->spare owns: every patterns.Pattern leaks it}}
static void
pattern_dealloc(Pattern *self)
{
    for (size_t i = 0; i < self->count; i++) {
        free(self->nodes[i]);
    }
    free(self->nodes);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Pattern_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "patterns.Pattern",
    .tp_basicsize = sizeof(Pattern),
    .tp_dealloc = (destructor)pattern_dealloc,
    .tp_as_buffer = &pattern_as_buffer,
    .tp_init = (initproc)pattern_init,
    .tp_new = PyType_GenericNew,
};

PyMODINIT_FUNC
PyInit_patterns(void)
{
    return PyType_Ready(&Pattern_Type) < 0 ? NULL : PyModule_New("patterns");
}
