#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* An element that is replaced without being released belongs to whoever took it out. */

static PyObject *
take_first(PyObject *self, PyObject *list)
{
    PyObject *first;
    if (!PyList_CheckExact(list) || PyList_GET_SIZE(list) == 0) {
        PyErr_SetString(PyExc_ValueError, "a list with an item is needed");
        return NULL;
    }
    first = PyList_GET_ITEM(list, 0);
    Py_INCREF(Py_None);
    PyList_SET_ITEM(list, 0, Py_None);
    return first;
}

static PyObject *
drop_first(PyObject *self, PyObject *list)
{
    PyObject *first;
    if (!PyList_CheckExact(list) || PyList_GET_SIZE(list) == 0) {
        PyErr_SetString(PyExc_ValueError, "a list with an item is needed");
        return NULL;
    }
    first = PyList_GET_ITEM(list, 0);
    Py_DECREF(first); // leak: REF007
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"take_first", take_first, METH_O, NULL},
    {"drop_first", drop_first, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "slots", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_slots(void)
{
    return PyModuleDef_Init(&module);
}
