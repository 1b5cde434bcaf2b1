#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A block that grows in a loop: each round frees what the round before allocated. */

static PyObject *
grown_to_fit(PyObject *self, PyObject *args)
{
    Py_ssize_t wanted, size = 2;
    if (!PyArg_ParseTuple(args, "n", &wanted)) {
        return NULL;
    }
    char *text = PyMem_Malloc(size);
    if (text == NULL) {
        return PyErr_NoMemory();
    }
    while (size < wanted) {
        size *= 2;
        char *larger = PyMem_Realloc(text, size);
        if (larger == NULL) {
            PyMem_Free(text);
            return PyErr_NoMemory();
        }
        text = larger;
        text[size - 1] = 0;
    }
    PyObject *result = PyBytes_FromStringAndSize(text, size);
    PyMem_Free(text);
    return result;
}

static PyObject *
grown_and_old_one_lost(PyObject *self, PyObject *args)
{
    Py_ssize_t wanted, size = 2;
    if (!PyArg_ParseTuple(args, "n", &wanted)) {
        return NULL;
    }
    char *text = PyMem_Malloc(size);
    if (text == NULL) {
        return PyErr_NoMemory();
    }
    while (size < wanted) {
        size *= 2;
        char *larger = PyMem_Realloc(text, size);
        if (larger == NULL) {
            return PyErr_NoMemory(); // leak: MEM001 // leak: MEM001
        }
        text = larger;
    }
    PyObject *result = PyBytes_FromStringAndSize(text, size);
    PyMem_Free(text);
    return result;
}

/* The same with bytes, behind a function of its own. */
static PyObject *
resized(PyObject *bytes, Py_ssize_t size)
{
    if (_PyBytes_Resize(&bytes, size) < 0) {
        return NULL;
    }
    return bytes;
}

static PyObject *
bytes_grown(PyObject *self, PyObject *args)
{
    Py_ssize_t wanted, size = 2;
    if (!PyArg_ParseTuple(args, "n", &wanted)) {
        return NULL;
    }
    PyObject *result = PyBytes_FromStringAndSize(NULL, size);
    if (result == NULL) {
        return NULL;
    }
    while (size < wanted) {
        size *= 2;
        result = resized(result, size);
        if (result == NULL) {
            return NULL;
        }
        PyBytes_AS_STRING(result)[size - 1] = 0;
    }
    return result;
}

static PyMethodDef methods[] = {
    {"grown_to_fit", grown_to_fit, METH_VARARGS, NULL},
    {"grown_and_old_one_lost", grown_and_old_one_lost, METH_VARARGS, NULL},
    {"bytes_grown", bytes_grown, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *realloc_methods(void) { return methods; }
