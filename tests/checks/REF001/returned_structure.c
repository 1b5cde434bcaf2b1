#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A small structure is returned by value: what it holds is the caller's. */

struct chunk {
    int failed;
    PyObject *bytes;
};

static struct chunk
read_chunk(PyObject *source, Py_ssize_t size)
{
    struct chunk chunk = {0, NULL};
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, size);
    if (bytes == NULL || PyObject_SetAttrString(source, "last", bytes) < 0) {
        Py_XDECREF(bytes);
        chunk.failed = 1;
        return chunk;
    }
    chunk.bytes = bytes;
    return chunk;
}

static struct chunk
forget_chunk(PyObject *source, Py_ssize_t size)
{
    struct chunk chunk = {0, NULL};
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, size);
    if (bytes == NULL) {
        chunk.failed = 1;
        return chunk;
    }
    if (PyObject_SetAttrString(source, "last", bytes) < 0) {
        chunk.failed = 1;
        return chunk; // leak: REF002
    }
    chunk.bytes = bytes;
    return chunk;
}

static PyObject *
both(PyObject *self, PyObject *source)
{
    struct chunk first = read_chunk(source, 10);
    struct chunk second = forget_chunk(source, 20);
    if (first.failed || second.failed) {
        PyErr_SetString(PyExc_ValueError, "too short");
        return NULL;
    }
    return Py_BuildValue("(NN)", first.bytes, second.bytes);
}

static PyMethodDef methods[] = {
    {"both", both, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "returned", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_returned(void)
{
    return PyModule_Create(&definition);
}
