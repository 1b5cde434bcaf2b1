// Whether the exception is set depends on a flag that the caller passed.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#define RAISE 1

static PyObject *
validated(PyObject *arg, int flags)
{
    if (!PyList_Check(arg)) {
        if (flags & RAISE) {
            PyErr_SetString(PyExc_TypeError, "a list is needed");
        }
        return NULL;
    }
    return arg;
}

static PyObject *
validated_in_silence(PyObject *arg)
{
    return PyList_Check(arg) ? arg : NULL;
}

static PyObject *
asked_to_raise(PyObject *self, PyObject *arg)
{
    PyObject *list = validated(arg, RAISE);
    if (list == NULL) {
        return NULL;
    }
    return PyList_AsTuple(list);
}

static PyObject *
never_raised(PyObject *self, PyObject *arg)
{
    PyObject *list = validated_in_silence(arg);
    if (list == NULL) {
        return NULL; // leak: ERR002
    }
    return PyList_AsTuple(list);
}

PyMethodDef methods[] = {{"asked", asked_to_raise, METH_O, NULL}, {"never", never_raised, METH_O, NULL}, {NULL}};
