#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A helper whose callers get a new reference on one path may not lend one on another. */

PyObject *
record_type(const char *module_name)
{
    PyObject *module = PyImport_ImportModule(module_name);
    PyObject *type;
    if (module == NULL) {
        PyErr_Clear();
        return Py_None; // leak: REF010
    }
    type = PyObject_GetAttrString(module, "Record");
    Py_DECREF(module);
    return type;
}

PyObject *
record_type_counted(const char *module_name)
{
    PyObject *module = PyImport_ImportModule(module_name);
    PyObject *type;
    if (module == NULL) {
        PyErr_Clear();
        Py_INCREF(Py_None);
        return Py_None;
    }
    type = PyObject_GetAttrString(module, "Record");
    Py_DECREF(module);
    return type;
}

PyObject *
default_of(int is_flag)
{
    return is_flag ? Py_False : Py_None;
}
