#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A function of elsewhere that is given a structure may free what its last field holds, one that is given the first field may not. */

typedef struct {
    int count;
    char *names;
} Box;

void box_clear(Box *box);
void count_set(int *count);

static PyObject *
cleared_as_a_whole(PyObject *self, PyObject *arg)
{
    Box box;
    box.count = 1;
    box.names = calloc(8, 8);
    if (box.names == NULL) {
        return PyErr_NoMemory();
    }
    box_clear(&box);
    Py_RETURN_NONE;
}

static PyObject *
only_the_count_is_set(PyObject *self, PyObject *arg)
{
    Box box;
    box.count = 1;
    box.names = calloc(8, 8);
    if (box.names == NULL) {
        return PyErr_NoMemory();
    }
    count_set(&box.count);
    Py_RETURN_NONE; // leak: MEM001
}

static PyMethodDef methods[] = {
    {"cleared_as_a_whole", cleared_as_a_whole, METH_O, NULL},
    {"only_the_count_is_set", only_the_count_is_set, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "whole_structure", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_whole_structure(void)
{
    return PyModule_Create(&module);
}
