#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A program that ends when memory is short loses nothing by it. */

typedef struct {
    char *text;
    size_t room;
} Buffer;

static PyObject *
grown_or_the_end(PyObject *self, PyObject *arg)
{
    Buffer buffer = {.text = malloc(16), .room = 16};
    if (buffer.text == NULL) {
        return PyErr_NoMemory();
    }
    buffer.text = realloc(buffer.text, 32);
    if (buffer.text == NULL) {
        fprintf(stderr, "out of memory\n");
        abort();
    }
    free(buffer.text);
    Py_RETURN_NONE;
}

static PyObject *
grown_or_an_error(PyObject *self, PyObject *arg)
{
    Buffer buffer = {.text = malloc(16), .room = 16};
    if (buffer.text == NULL) {
        return PyErr_NoMemory();
    }
    buffer.text = realloc(buffer.text, 32); // leak: MEM005
    if (buffer.text == NULL) {
        return PyErr_NoMemory();
    }
    free(buffer.text);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"grown_or_the_end", grown_or_the_end, METH_O, NULL},
    {"grown_or_an_error", grown_or_an_error, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "ends_without_memory", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_ends_without_memory(void)
{
    return PyModule_Create(&module);
}
