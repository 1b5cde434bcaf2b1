#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A helper that asks whether an exception is set means its caller's. */

static int
pending_as_status(void)
{
    if (!PyErr_Occurred()) {
        return 0;
    }
    if (PyErr_ExceptionMatches(PyExc_KeyError)) {
        PyErr_Clear();
        return -2;
    }
    return -1;
}

static int
asks_a_helper(PyObject *arg, int *yes)
{
    PyObject *result = PyObject_CallNoArgs(arg);
    int status = pending_as_status();
    if (status < 0) {
        return status;
    }
    *yes = PyObject_IsTrue(result);
    Py_DECREF(result);
    return *yes < 0 ? -1 : 0;
}

static int
asks_nobody(PyObject *arg, int *yes)
{
    PyObject *result = PyObject_CallNoArgs(arg);
    *yes = PyObject_IsTrue(result); // leak: ERR001
    Py_DECREF(result);
    return *yes < 0 ? -1 : 0;
}

struct entry {
    const char *name;
    struct entry *next;
    long value;
};

static struct entry *
find_entry(struct entry *first, const char *name)
{
    for (; first != NULL; first = first->next) {
        if (strcmp(first->name, name) == 0) {
            return first;
        }
    }
    return NULL;
}

static struct entry *
known_entry(struct entry *first, const char *name)
{
    if (strcmp(first->name, name) == 0) {
        return first;
    }
    PyErr_Format(PyExc_KeyError, "no entry %s", name);
    return NULL;
}

static struct entry *entries;

static PyObject *
always_there(PyObject *self, PyObject *arg)
{
    return PyLong_FromLong(find_entry(entries, "always")->value); // perhaps: ERR001
}

static PyObject *
perhaps_there(PyObject *self, PyObject *arg)
{
    const char *name = PyUnicode_AsUTF8(arg);
    if (name == NULL) {
        return NULL;
    }
    return PyLong_FromLong(known_entry(entries, name)->value); // leak: ERR001
}

static PyObject *
both(PyObject *self, PyObject *arg)
{
    int first, second;
    if (asks_a_helper(arg, &first) < 0) {
        if (!PyErr_Occurred()) {
            Py_RETURN_NONE;
        }
        return NULL;
    }
    if (asks_nobody(arg, &second) < 0) {
        return NULL;
    }
    return PyBool_FromLong(first && second);
}

static PyMethodDef methods[] = {
    {"always_there", always_there, METH_O, NULL},
    {"perhaps_there", perhaps_there, METH_O, NULL},
    {"both", both, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "helper_asks", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_helper_asks(void)
{
    return PyModule_Create(&module);
}
