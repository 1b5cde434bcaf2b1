/* A type that can close a cycle but is hidden from the collector. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stddef.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *partner;
    long size;
} Glove;

static PyObject *Glove_new(PyTypeObject *type, PyObject *Py_UNUSED(args), PyObject *Py_UNUSED(kwargs))
{
    Glove *self = (Glove *)type->tp_alloc(type, 0); /* expect: leak_pair: 2 blocks, 64 bytes, 2 missing_traverse.Glove objects; RUN005 */
    if (self != NULL) {
        self->size = 8;
    }
    return (PyObject *)self;
}

static void Glove_dealloc(PyObject *object)
{
    Py_XDECREF(((Glove *)object)->partner);
    Py_TYPE(object)->tp_free(object);
}

static PyMemberDef Glove_members[] = {
    {"partner", T_OBJECT, offsetof(Glove, partner), 0, "The other one."},
    {"size", T_LONG, offsetof(Glove, size), 0, "8 fits most."},
    {NULL, 0, 0, 0, NULL},
};

/* Mistake: two gloves that are partners of each other keep each other alive, and without Py_TPFLAGS_HAVE_GC and tp_traverse
 * the collector cannot see it. */
static PyTypeObject Glove_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "missing_traverse.Glove",
    .tp_basicsize = sizeof(Glove),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = Glove_new,
    .tp_dealloc = Glove_dealloc,
    .tp_members = Glove_members,
};

static struct PyModuleDef missing_traverse_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "missing_traverse",
    .m_size = -1,
};

PyMODINIT_FUNC PyInit_missing_traverse(void)
{
    if (PyType_Ready(&Glove_Type) < 0) {
        return NULL;
    }
    PyObject *module = PyModule_Create(&missing_traverse_module);
    if (module == NULL) {
        return NULL;
    }
    Py_INCREF(&Glove_Type);
    if (PyModule_AddObject(module, "Glove", (PyObject *)&Glove_Type) < 0) {
        Py_DECREF(&Glove_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
