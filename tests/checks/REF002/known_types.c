#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* What the C API makes is of a known type: no path leads past the check that says so. */

static PyObject *
number_is_one(PyObject *self, PyObject *value)
{
    PyObject *number = PyNumber_Long(value);
    if (number == NULL) {
        return NULL;
    }
    if (!PyLong_Check(number)) {
        PyErr_SetString(PyExc_TypeError, "not a number");
        return NULL;
    }
    long result = PyLong_AsLong(number);
    Py_DECREF(number);
    return result == -1 && PyErr_Occurred() ? NULL : PyLong_FromLong(result);
}

static PyObject *
text_is_exact(PyObject *self, PyObject *value)
{
    PyObject *text = PyUnicode_FromFormat("<%R>", value);
    if (text == NULL) {
        return NULL;
    }
    if (!PyUnicode_CheckExact(text)) {
        return NULL;
    }
    return text;
}

static PyObject *
text_may_be_of_subclass(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    if (!PyUnicode_CheckExact(text)) {
        PyErr_SetString(PyExc_TypeError, "a plain str is needed");
        return NULL; // leak: REF002
    }
    return text;
}

static PyObject *
bytes_are_no_text(PyObject *self, PyObject *value)
{
    PyObject *bytes = PyObject_Bytes(value);
    if (bytes == NULL) {
        return NULL;
    }
    if (!PyUnicode_Check(bytes)) {
        PyErr_SetString(PyExc_TypeError, "text is needed");
        return NULL; // leak: REF002
    }
    return bytes;
}

static PyMethodDef methods[] = {
    {"number_is_one", number_is_one, METH_O, NULL},
    {"text_is_exact", text_is_exact, METH_O, NULL},
    {"text_may_be_of_subclass", text_may_be_of_subclass, METH_O, NULL},
    {"bytes_are_no_text", bytes_are_no_text, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "known_types", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_known_types(void)
{
    return PyModule_Create(&definition);
}
