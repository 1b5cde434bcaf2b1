#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject *error;
    PyObject *registry;
} module_state;

static module_state *
state_of(PyObject *module)
{
    return (module_state *)PyModule_GetState(module);
}

static int
module_exec(PyObject *module)
{
    module_state *state = state_of(module);
    state->error = PyErr_NewException("modules.error", NULL, NULL);
    if (state->error == NULL) {
        return -1;
    }
    state->registry = PyDict_New();
    return state->registry ? 0 : -1;
}

static int
module_traverse(PyObject *module, visitproc visit, void *arg)
{
    Py_VISIT(state_of(module)->error);
    Py_VISIT(state_of(module)->registry);
    return 0;
}

static int
module_clear(PyObject *module) // leak: TYP011 {{module_clear never releases state->registry: it outlives the module}}
{
    Py_CLEAR(state_of(module)->error);
    return 0;
}

static PyModuleDef_Slot module_slots[] = {
    {Py_mod_exec, module_exec},
    {0, NULL},
};

static PyModuleDef module_definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "modules",
    .m_size = sizeof(module_state),
    .m_slots = module_slots,
    .m_traverse = module_traverse,
    .m_clear = module_clear,
};

PyMODINIT_FUNC
PyInit_modules(void)
{
    return PyModuleDef_Init(&module_definition);
}
