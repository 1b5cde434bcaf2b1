#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
null_without_exception(PyObject *self, PyObject *arg)
{
    if (!PyLong_Check(arg)) {
        return NULL; // leak: ERR002
    }
    Py_RETURN_NONE;
}

static PyObject *
null_with_exception(PyObject *self, PyObject *arg)
{
    if (!PyLong_Check(arg)) {
        PyErr_SetString(PyExc_TypeError, "an int is needed");
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
memory_without_exception(PyObject *self, PyObject *args)
{
    char *block = malloc(8);
    if (block == NULL) {
        return NULL; // leak: ERR002
    }
    free(block);
    Py_RETURN_NONE;
}

static PyObject *
memory_with_exception(PyObject *self, PyObject *args)
{
    char *block = malloc(8);
    if (block == NULL) {
        return PyErr_NoMemory();
    }
    free(block);
    Py_RETURN_NONE;
}

static PyObject *
borrowed_lookup(PyObject *self, PyObject *dict)
{
    PyObject *value = PyDict_GetItemString(dict, "value");
    if (value == NULL) {
        return NULL; // leak: ERR002
    }
    return Py_NewRef(value);
}

static PyObject *
borrowed_lookup_raises(PyObject *self, PyObject *dict)
{
    PyObject *value = PyDict_GetItemString(dict, "value");
    if (value == NULL) {
        PyErr_SetString(PyExc_KeyError, "value");
        return NULL;
    }
    return Py_NewRef(value);
}

static PyObject *
counter_next(PyObject *self)
{
    return NULL;
}

static PyMethodDef methods[] = {
    {"a", null_without_exception, METH_O}, {"b", null_with_exception, METH_O}, {"c", memory_without_exception, METH_NOARGS},
    {"d", memory_with_exception, METH_NOARGS}, {"e", borrowed_lookup, METH_O}, {"f", borrowed_lookup_raises, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;

PyTypeObject counter_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "counter",
    .tp_iternext = counter_next,
};
