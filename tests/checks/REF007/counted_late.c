// A constant given away before it is counted: no harm is done as long as the count follows.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

int
add_constants(PyObject *module)
{
    PyModule_AddObject(module, "enabled", Py_True);
    Py_INCREF(Py_True);
    return 0;
}

int
forgets_to_count(PyObject *module)
{
    PyModule_AddObject(module, "enabled", Py_False); // leak: REF007
    Py_INCREF(Py_True);
    PyModule_AddObject(module, "strict", Py_True);
    return 0;
}
