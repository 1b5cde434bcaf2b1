#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <assert.h>

/* What is asserted is true on every path, although release builds do not check it; a failed assertion is no path. */

static PyObject *
joined(PyObject *pieces, int kind)
{
    PyObject *separator = NULL;
    switch (kind) {
    case 0:
        separator = PyUnicode_FromString(", ");
        break;
    case 1:
        separator = PyUnicode_FromString("; ");
        break;
    default:
        assert(0);
    }
    assert(separator == NULL || PyUnicode_Check(separator));
    if (separator == NULL) {
        return NULL;
    }
    PyObject *text = PyUnicode_Join(separator, pieces);
    Py_DECREF(separator);
    return text;
}

static PyObject *
owned_if_small(PyObject *self, PyObject *arg)
{
    Py_ssize_t size = Py_REFCNT(arg);
    PyObject *text = NULL;
    if (size < 10) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
    }
    if (size > 100) {
        assert(text == NULL);
        Py_RETURN_NONE;
    }
    return text ? text : joined(arg, 1);
}

static PyObject *
lost_if_small(PyObject *self, PyObject *arg)
{
    Py_ssize_t size = Py_REFCNT(arg);
    PyObject *text = NULL;
    if (size < 10) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
    }
    if (size > 100) {
        assert(self != NULL);
        Py_RETURN_NONE; // leak: REF001
    }
    return text ? text : joined(arg, 0);
}

static PyMethodDef methods[] = {
    {"owned_if_small", owned_if_small, METH_O, NULL},
    {"lost_if_small", lost_if_small, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "asserted", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_asserted(void)
{
    return PyModule_Create(&module);
}
