/* A FILE, closed on every way out. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdio.h>
#include <string.h>

static PyObject *unclosed_file_title(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s:title", &path)) {
        return NULL;
    }
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    char line[256];
    char *read = fgets(line, sizeof line, file);
    fclose(file);
    if (read == NULL) {
        Py_RETURN_NONE;
    }
    return PyUnicode_DecodeUTF8(line, (Py_ssize_t)strcspn(line, "\n"), "replace");
}

static PyMethodDef unclosed_file_methods[] = {
    {"title", unclosed_file_title, METH_VARARGS, "The first line of a file, None when it is empty."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef unclosed_file_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "unclosed_file",
    .m_size = -1,
    .m_methods = unclosed_file_methods,
};

PyMODINIT_FUNC PyInit_unclosed_file(void)
{
    return PyModule_Create(&unclosed_file_module);
}
