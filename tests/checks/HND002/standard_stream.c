#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* What fopen just returned is not stdout. */

void print_differences(FILE *out, PyObject *left);

static PyObject *
closed_unless_standard(PyObject *self, PyObject *name)
{
    const char *text = PyUnicode_AsUTF8(name);
    if (text == NULL) {
        return NULL;
    }
    FILE *out = strcmp(text, "-") == 0 ? stdout : fopen(text, "w");
    if (out == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    print_differences(out, self);
    if (out != stdout) {
        fclose(out);
    }
    Py_RETURN_NONE;
}

static PyObject *
closed_if_standard(PyObject *self, PyObject *name)
{
    const char *text = PyUnicode_AsUTF8(name);
    if (text == NULL) {
        return NULL;
    }
    FILE *out = fopen(text, "w");
    if (out == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    fputs("none\n", out);
    if (out == stdout) {
        fclose(out);
    }
    Py_RETURN_NONE; // leak: HND002
}

static PyMethodDef methods[] = {
    {"closed_unless_standard", closed_unless_standard, METH_O, NULL},
    {"closed_if_standard", closed_if_standard, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "standard_stream", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_standard_stream(void)
{
    return PyModule_Create(&module);
}
