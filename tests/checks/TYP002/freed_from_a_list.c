#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Blocks freed through an array of them, and a field that only looks into another's block or into the instance. */

typedef struct {
    PyObject_HEAD
    char *names;
    long *numbers;
    long *behind;
    char *inside;
    char *forgotten;
    char buffer[16];
} Table;

static PyTypeObject Table_Type;

static Table *
table_of(Py_ssize_t count)
{
    long *both = PyMem_Malloc(2 * count * sizeof(long));
    if (both == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    Table *self = PyObject_New(Table, &Table_Type);
    if (self == NULL) {
        PyMem_Free(both);
        return NULL;
    }
    self->inside = self->buffer;
    self->names = PyMem_Malloc(count);
    self->forgotten = PyMem_Malloc(count);
    self->numbers = both;
    self->behind = both + count;
    return self;
}

static PyObject *
table_copy(Table *self, PyObject *count)
{
    return (PyObject *)table_of(PyLong_AsSsize_t(count));
}

static PyMethodDef methods[] = {
    {"copy", (PyCFunction)table_copy, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static void
table_dealloc(Table *self) // leak: TYP002 // perhaps: TYP002
{
    void *blocks[] = {self->names, self->numbers};
    for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++) {
        PyMem_Free(blocks[i]);
    }
    PyObject_Free(self);
}

static PyTypeObject Table_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "freed_from_a_list.Table",
    .tp_basicsize = sizeof(Table),
    .tp_dealloc = (destructor)table_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = methods,
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "freed_from_a_list", NULL, -1};

PyMODINIT_FUNC
PyInit_freed_from_a_list(void)
{
    return PyType_Ready(&Table_Type) < 0 ? NULL : PyModule_Create(&module);
}
