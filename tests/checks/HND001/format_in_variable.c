#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A format that reaches the call by way of a variable says the same as one written there. */

static PyObject *
kept_on_error(PyObject *self, PyObject *args)
{
    Py_buffer view;
    const char *format = "y*:kept_on_error";
    if (!PyArg_ParseTuple(args, format, &view)) {
        return NULL;
    }
    if (view.len < 4) {
        PyErr_SetString(PyExc_ValueError, "too short");
        return NULL; // leak: HND001
    }
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

static PyObject *
released_on_error(PyObject *self, PyObject *args)
{
    Py_buffer view;
    const char *format = self == NULL ? "s*:released_on_error" : "y*:released_on_error";
    if (!PyArg_ParseTuple(args, format, &view)) {
        return NULL;
    }
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"kept_on_error", kept_on_error, METH_VARARGS, NULL},
    {"released_on_error", released_on_error, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "formats", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_formats(void)
{
    return PyModule_Create(&definition);
}
