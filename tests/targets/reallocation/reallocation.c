/* realloc: grows, shrinks, moves, fails, frees. */
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>

/* leak: one block of 5000 that began as 10 */
static PyObject *grow(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    char *block = malloc(10);
    for (size_t size = 20; size <= 5000; size += 20) {
        block = realloc(block, size);
    }
    Py_RETURN_NONE;
}

/* leak: the block of 64, because a failing realloc leaves it alone */
static PyObject *fail(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    void *block = malloc(64);
    void *volatile more = realloc(block, (size_t)PTRDIFF_MAX - 100);
    if (more != NULL) {
        free(more);
    }
    Py_RETURN_NONE;
}

/* clean */
static PyObject *end(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    void *volatile gone = realloc(malloc(64), 0);
    (void)gone;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"grow", grow, METH_NOARGS, NULL},
                                {"fail", fail, METH_NOARGS, NULL},
                                {"end", end, METH_NOARGS, NULL},
                                {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "reallocation", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_reallocation(void)
{
    return PyModule_Create(&definition);
}
