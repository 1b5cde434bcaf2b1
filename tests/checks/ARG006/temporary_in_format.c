#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *
bad_build(PyObject *self, PyObject *unused)
{
    return Py_BuildValue("(Oi)", PyUnicode_FromString("name"), 1); // leak: ARG006 {{the new reference from PyUnicode_FromString is lost: unit `O` of "(Oi)" does not take it over; `N` does}}
}

PyObject *
bad_call(PyObject *self, PyObject *callable)
{
    return PyObject_CallFunction(callable, "sS", "key", PyBytes_FromString("value")); // leak: ARG006 {{the new reference from PyBytes_FromString is lost: unit `S` of "sS" does not take it over; `N` does}}
}

PyObject *
good_build(PyObject *self, PyObject *callable)
{
    PyObject *name = PyUnicode_FromString("name");
    if (name == NULL) {
        return NULL;
    }
    PyObject *pair = Py_BuildValue("(ON)", name, PyLong_FromLong(1));
    Py_DECREF(name);
    return pair;
}

PyObject *
good_literal(PyObject *self, PyObject *unused)
{
    return Py_BuildValue("(Ni)", PyUnicode_FromString("name"), 1);
}

PyObject *
good_borrowed(PyObject *self, PyObject *list)
{
    return Py_BuildValue("(OO)", PyList_GET_ITEM(list, 0), Py_None);
}
