#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Globals that borrow from the module they are given to, that keep a reference beside it, and one that is released somewhere. */

static PyObject *borrowing;
static PyObject *counted;
static PyObject *released;

static int
module_exec(PyObject *module)
{
    borrowing = PyErr_NewException("given.Borrowing", NULL, NULL);
    if (borrowing == NULL || PyModule_AddObject(module, "Borrowing", borrowing) < 0) {
        return -1;
    }
    counted = PyErr_NewException("given.Counted", NULL, NULL); // leak: TYP012
    if (counted == NULL) {
        return -1;
    }
    Py_INCREF(counted);
    if (PyModule_AddObject(module, "Counted", counted) < 0) {
        return -1;
    }
    released = PyDict_New(); // leak: TYP012
    return released ? 0 : -1;
}

static void
module_free(void *module)
{
    Py_XDECREF(released);
}

static PyModuleDef_Slot module_slots[] = {
    {Py_mod_exec, module_exec},
    {0, NULL},
};

static PyModuleDef module_definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "given",
    .m_size = 0,
    .m_slots = module_slots,
    .m_free = module_free,
};

PyMODINIT_FUNC
PyInit_given(void)
{
    return PyModuleDef_Init(&module_definition);
}
