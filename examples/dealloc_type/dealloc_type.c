/* A heap type whose objects never give their reference to it back. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    long number;
} Token;

/* Mistake: since 3.8 every object of a heap type owns a reference to its type. Here it is never released, so the type
 * outlives its module. */
static void Token_dealloc(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    type->tp_free(object); /* expect: leak_token: 1 reference; RUN004 */
}

static PyType_Slot Token_slots[] = {
    {Py_tp_dealloc, (void *)Token_dealloc},
    {0, NULL},
};

static PyType_Spec Token_spec = {
    .name = "dealloc_type.Token",
    .basicsize = sizeof(Token),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = Token_slots,
};

static struct PyModuleDef dealloc_type_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "dealloc_type",
    .m_size = -1,
};

PyMODINIT_FUNC PyInit_dealloc_type(void)
{
    PyObject *module = PyModule_Create(&dealloc_type_module);
    if (module == NULL) {
        return NULL;
    }
    PyObject *type = PyType_FromSpec(&Token_spec);
    if (type == NULL || PyModule_AddObject(module, "Token", type) < 0) {
        Py_XDECREF(type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
