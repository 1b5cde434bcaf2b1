#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>
#include <string.h>

PyObject *
correct_block(PyObject *self, PyObject *unused)
{
    char *block = PyMem_Malloc(40);
    if (block == NULL) {
        return PyErr_NoMemory();
    }
    memset(block, 'x', 40);
    PyObject *text = PyUnicode_FromStringAndSize(block, 40);
    PyMem_Free(block);
    return text;
}

PyObject *
leak_block(PyObject *self, PyObject *unused)
{
    char *block = PyMem_Malloc(40);
    if (block == NULL) {
        return PyErr_NoMemory();
    }
    block[0] = 'x';
    Py_RETURN_NONE;
}

PyObject *
correct_wide(PyObject *self, PyObject *text)
{
    wchar_t *wide = PyUnicode_AsWideCharString(text, NULL);
    if (wide == NULL) {
        return NULL;
    }
    PyMem_Free(wide);
    Py_RETURN_NONE;
}

PyObject *
leak_wide(PyObject *self, PyObject *text)
{
    wchar_t *wide = PyUnicode_AsWideCharString(text, NULL);
    if (wide == NULL) {
        return NULL;
    }
    return PyLong_FromLong(wide[0]);
}

PyObject *
leak_copy(PyObject *self, PyObject *unused)
{
    char *copy = strdup("text");
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    return PyUnicode_FromString(copy);
}

PyObject *
correct_copy(PyObject *self, PyObject *unused)
{
    char *copy = strdup("text");
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *text = PyUnicode_FromString(copy);
    free(copy);
    return text;
}
