#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A module is imported once: what a failing import leaves behind, it leaves once. What any call leaves behind adds up. */

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "once", NULL, -1, NULL, NULL, NULL, NULL, NULL};

static int
add_names(PyObject *module)
{
    PyObject *names = PyImport_ImportModule("names");
    if (names == NULL) {
        return -1;
    }
    PyObject *first = PyObject_GetAttrString(names, "first");
    if (first == NULL) {
        return -1; // perhaps: REF002
    }
    Py_DECREF(names);
    int failed = PyObject_SetAttrString(module, "first", first);
    Py_DECREF(first);
    return failed;
}

PyMODINIT_FUNC
PyInit_once(void)
{
    PyObject *module = PyModule_Create(&definition);
    if (module == NULL) {
        return NULL;
    }
    if (add_names(module) < 0) {
        Py_DECREF(module);
        return NULL;
    }
    return module;
}

/* The same, called by Python as well. */
static int
look_up(PyObject *self)
{
    PyObject *names = PyImport_ImportModule("names");
    if (names == NULL) {
        return -1;
    }
    PyObject *first = PyObject_GetAttrString(names, "first");
    if (first == NULL) {
        return -1; // leak: REF002
    }
    Py_DECREF(names);
    Py_DECREF(first);
    return 0;
}

static PyObject *
looks_up(PyObject *self, PyObject *unused)
{
    if (look_up(self) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {
    {"looks_up", looks_up, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
