// A block that is there only when the flag beside it says so.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static int
read_value(PyObject *source, int *is_missing, char **text)
{
    *is_missing = 0;
    *text = NULL;
    Py_ssize_t size = PyObject_Size(source);
    if (size < 0) {
        return -1;
    }
    *is_missing = (size == 0);
    if (!*is_missing) {
        *text = PyMem_Malloc(size + 1);
        if (*text == NULL) {
            PyErr_NoMemory();
            return -1;
        }
    }
    return 0;
}

PyObject *
asked_for_the_flag(PyObject *self, PyObject *arg)
{
    int is_missing;
    char *text;
    if (read_value(arg, &is_missing, &text) < 0) {
        return NULL;
    }
    if (is_missing) {
        Py_RETURN_NONE;
    }
    PyObject *result = PyBytes_FromString(text);
    PyMem_Free(text);
    return result;
}

PyObject *
asked_for_its_opposite(PyObject *self, PyObject *arg)
{
    int is_missing;
    char *text;
    if (read_value(arg, &is_missing, &text) < 0) {
        return NULL;
    }
    if (!is_missing) {
        Py_RETURN_NONE; // leak: MEM001
    }
    PyMem_Free(text);
    Py_RETURN_NONE;
}
