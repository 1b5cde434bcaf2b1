#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *names;
static PyObject *guarded;
static PyObject *replaced;

static int
module_exec(PyObject *module)
{
    names = PyDict_New(); // leak: TYP012 {{names is overwritten each time module_exec runs: the object of the last import or interpreter is lost}}
    if (names == NULL) {
        return -1;
    }
    if (guarded == NULL) {
        guarded = PyUnicode_InternFromString("guarded");
        if (guarded == NULL) {
            return -1;
        }
    }
    Py_XSETREF(replaced, PyList_New(0));
    return replaced ? 0 : -1;
}

static PyModuleDef_Slot module_slots[] = {
    {Py_mod_exec, module_exec},
    {0, NULL},
};

static PyModuleDef module_definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "again",
    .m_size = 0,
    .m_slots = module_slots,
};

PyMODINIT_FUNC
PyInit_again(void)
{
    return PyModuleDef_Init(&module_definition);
}
