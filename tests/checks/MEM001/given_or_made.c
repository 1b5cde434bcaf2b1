#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <unistd.h>

/* getcwd makes a block only when it is given none. */

static PyObject *
into_a_buffer(PyObject *self, PyObject *ignored)
{
    char buffer[256];
    char *path = getcwd(buffer, sizeof(buffer));
    if (path == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyUnicode_DecodeFSDefault(path);
}

static PyObject *
makes_a_block(PyObject *self, PyObject *ignored)
{
    char *path = getcwd(NULL, 0);
    if (path == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyUnicode_DecodeFSDefault(path); // leak: MEM001
}

static PyObject *
frees_the_block(PyObject *self, PyObject *ignored)
{
    char *path = getcwd(NULL, 0);
    if (path == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    PyObject *text = PyUnicode_DecodeFSDefault(path);
    free(path);
    return text;
}

static PyMethodDef methods[] = {
    {"into_a_buffer", into_a_buffer, METH_NOARGS, NULL},
    {"makes_a_block", makes_a_block, METH_NOARGS, NULL},
    {"frees_the_block", frees_the_block, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "given_or_made", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_given_or_made(void)
{
    return PyModule_Create(&module);
}
