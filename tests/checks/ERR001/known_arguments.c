#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <time.h>

/* What an argument is known to be decides whether a call can fail. Good: only want of memory is left, or nothing. */

typedef struct {
    PyObject_HEAD
    PyObject *first;
} Chain;

static PyTypeObject ChainType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "known.Chain",
    .tp_basicsize = sizeof(Chain),
};

static PyObject *
slice_of_arguments(PyObject *self, PyObject *args)
{
    PyObject *first = PySequence_GetSlice(args, 0, 2);
    Py_ssize_t size = PyTuple_GET_SIZE(first); // perhaps: ERR001
    Py_DECREF(first);
    return PyLong_FromSsize_t(size);
}

static PyObject *
slice_of_anything(PyObject *self, PyObject *sequence)
{
    PyObject *first = PySequence_GetSlice(sequence, 0, 2);
    Py_ssize_t size = PyTuple_GET_SIZE(first); // leak: ERR001
    Py_DECREF(first);
    return PyLong_FromSsize_t(size);
}

/* A type of this program, made without arguments. */
static PyObject *
new_chain(PyObject *self, PyObject *ignored)
{
    Chain *chain = (Chain *)PyObject_CallObject((PyObject *)&ChainType, NULL);
    Py_XSETREF(chain->first, Py_NewRef(self)); // perhaps: ERR001
    return (PyObject *)chain;
}

static PyObject *
new_of_anything(PyObject *self, PyObject *type)
{
    Chain *chain = (Chain *)PyObject_CallObject(type, NULL);
    Py_XSETREF(chain->first, Py_NewRef(self)); // leak: ERR001
    return (PyObject *)chain;
}

static PyObject *
found_before(PyObject *self, PyObject *mapping)
{
    if (!PyMapping_HasKeyString(mapping, "name")) {
        Py_RETURN_NONE;
    }
    PyObject *name = PyMapping_GetItemString(mapping, "name");
    Py_ssize_t size = PyUnicode_GET_LENGTH(name);
    Py_DECREF(name);
    return PyLong_FromSsize_t(size);
}

static PyObject *
not_asked_for(PyObject *self, PyObject *mapping)
{
    if (!PyMapping_HasKeyString(mapping, "number")) {
        Py_RETURN_NONE;
    }
    PyObject *name = PyMapping_GetItemString(mapping, "name");
    Py_ssize_t size = PyUnicode_GET_LENGTH(name); // leak: ERR001
    Py_DECREF(name);
    return PyLong_FromSsize_t(size);
}

static PyObject *
this_hour(PyObject *self, PyObject *ignored)
{
    time_t now = time(NULL);
    struct tm *parts = localtime(&now);
    return PyLong_FromLong(parts->tm_hour); // perhaps: ERR001
}

static PyObject *
hour_of(PyObject *self, PyObject *number)
{
    time_t then = (time_t)PyLong_AsLongLong(number);
    if (then == -1 && PyErr_Occurred()) {
        return NULL;
    }
    struct tm *parts = localtime(&then);
    return PyLong_FromLong(parts->tm_hour); // leak: ERR001
}

/* PyErr_NoMemory says what the failure needs. */
static void *
sized(Py_ssize_t size)
{
    if (size < 0 || size > 0x7fffffff) {
        PyErr_NoMemory();
        return NULL;
    }
    return PyMem_Malloc((size_t)size);
}

static PyObject *
first_byte(PyObject *self, PyObject *number)
{
    Py_ssize_t size = PyLong_AsSsize_t(number);
    if (size == -1 && PyErr_Occurred()) {
        return NULL;
    }
    char *bytes = sized(size);
    *bytes = 1; // perhaps: ERR001
    PyObject *made = PyLong_FromLong(*bytes);
    PyMem_Free(bytes);
    return made;
}

/* A helper that wants a node is given one of the chain. */
static PyObject *
node_before(Chain *chain, PyObject *node)
{
    if (!PyObject_TypeCheck(node, &ChainType)) {
        PyErr_SetString(PyExc_TypeError, "not a node");
        return NULL;
    }
    return ((Chain *)node)->first;
}

static PyObject *
before_own(Chain *self, PyObject *ignored)
{
    PyObject *node = node_before(self, self->first);
    Py_INCREF(node); // perhaps: ERR001
    return node;
}

static PyObject *
before_given(Chain *self, PyObject *given)
{
    PyObject *node = node_before(self, given);
    Py_INCREF(node); // leak: ERR001
    return node;
}

/* Without arguments it is the type's allocation that fails. */
static PyObject *
another(PyObject *self, PyObject *ignored)
{
    Chain *chain = (Chain *)Py_TYPE(self)->tp_new(Py_TYPE(self), NULL, NULL);
    chain->first = NULL; // perhaps: ERR001
    return (PyObject *)chain;
}

static PyObject *
another_of(PyObject *self, PyObject *args)
{
    Chain *chain = (Chain *)Py_TYPE(self)->tp_new(Py_TYPE(self), args, NULL);
    chain->first = NULL; // leak: ERR001
    return (PyObject *)chain;
}

PyMethodDef methods[] = {
    {"slice_of_arguments", slice_of_arguments, METH_VARARGS, NULL},
    {"slice_of_anything", slice_of_anything, METH_O, NULL},
    {"new_chain", new_chain, METH_NOARGS, NULL},
    {"new_of_anything", new_of_anything, METH_O, NULL},
    {"found_before", found_before, METH_O, NULL},
    {"not_asked_for", not_asked_for, METH_O, NULL},
    {"this_hour", this_hour, METH_NOARGS, NULL},
    {"hour_of", hour_of, METH_O, NULL},
    {"first_byte", first_byte, METH_O, NULL},
    {"before_own", (PyCFunction)before_own, METH_NOARGS, NULL},
    {"before_given", (PyCFunction)before_given, METH_O, NULL},
    {"another", another, METH_NOARGS, NULL},
    {"another_of", another_of, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};
