/* A reference that is lost on an error path only. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

/* Mistake: when the weight cannot be read, the name made before it is forgotten. */
static PyObject *error_path_entry(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *text;
    if (!PyArg_ParseTuple(args, "s:entry", &text)) {
        return NULL;
    }
    const char *separator = strchr(text, '=');
    if (separator == NULL) {
        PyErr_SetString(PyExc_ValueError, "an entry is NAME=WEIGHT");
        return NULL;
    }
    PyObject *name = PyBytes_FromStringAndSize(text, separator - text); /* expect: leak_bad_weight: 1 block, 38 bytes, 1 bytes object; RUN001 */
    if (name == NULL) {
        return NULL;
    }
    PyObject *weight = PyLong_FromString(separator + 1, NULL, 10);
    if (weight == NULL) {
        return NULL;
    }
    PyObject *entry = PyTuple_Pack(2, name, weight);
    Py_DECREF(name);
    Py_DECREF(weight);
    return entry;
}

static PyMethodDef error_path_methods[] = {
    {"entry", error_path_entry, METH_VARARGS, "The pair in NAME=WEIGHT."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef error_path_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "error_path",
    .m_size = -1,
    .m_methods = error_path_methods,
};

PyMODINIT_FUNC PyInit_error_path(void)
{
    return PyModule_Create(&error_path_module);
}
