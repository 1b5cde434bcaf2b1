// The text of a string is part of it: no object that could be released.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

extern void open_file(const char *path);

static PyObject *
text_released(PyObject *self, PyObject *name)
{
    char *path = PyBytes_AsString(name);
    if (path == NULL) {
        return NULL;
    }
    open_file(path);
    Py_DECREF((PyObject *)path); // leak: REF007 {{'path' is released, but the function only borrowed it}}
    Py_RETURN_NONE;
}

static PyObject *
string_released(PyObject *self, PyObject *name)
{
    PyObject *encoded = PyUnicode_EncodeFSDefault(name);
    if (encoded == NULL) {
        return NULL;
    }
    open_file(PyBytes_AsString(encoded));
    Py_DECREF(encoded);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"text_released", text_released, METH_O, NULL},
    {"string_released", string_released, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "texts", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_texts(void)
{
    return PyModule_Create(&module);
}
