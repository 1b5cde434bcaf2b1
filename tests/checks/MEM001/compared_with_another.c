#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Two blocks that were both made here are different ones, whoever saw them. */

void align(char **first, char **second);

static char **
names_of(PyObject *list)
{
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "a list of names is wanted");
        return NULL;
    }
    char **names = malloc(sizeof(char *) * 8);
    if (names == NULL) {
        PyErr_NoMemory();
    }
    return names;
}

static PyObject *
second_freed_unless_it_is_the_first(PyObject *left, PyObject *right)
{
    char **first = names_of(left);
    char **second = names_of(right);
    if (first == NULL || second == NULL) {
        free(first);
        free(second);
        return NULL;
    }
    align(first, second);
    free(first);
    if (first != second) {
        free(second);
    }
    Py_RETURN_NONE;
}

static PyObject *
second_freed_if_it_is_the_first(PyObject *left, PyObject *right)
{
    char **first = names_of(left);
    char **second = names_of(right);
    if (first == NULL || second == NULL) {
        free(first);
        free(second);
        return NULL;
    }
    free(first);
    if (first == second) {
        free(second);
    }
    Py_RETURN_NONE; // leak: MEM001
}

static PyMethodDef methods[] = {
    {"second_freed_unless_it_is_the_first", second_freed_unless_it_is_the_first, METH_O, NULL},
    {"second_freed_if_it_is_the_first", second_freed_if_it_is_the_first, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "compared_with_another", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_compared_with_another(void)
{
    return PyModule_Create(&module);
}
