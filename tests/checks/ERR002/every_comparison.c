#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
compare_named_ways(PyObject *self, PyObject *other, int operation)
{
    Py_ssize_t mine = PyObject_Size(self);
    if (mine < 0) {
        return NULL;
    }
    switch (operation) {
    case Py_LT:
        return PyBool_FromLong(mine < 1);
    case Py_LE:
        return PyBool_FromLong(mine <= 1);
    case Py_EQ:
        return PyBool_FromLong(mine == 1);
    case Py_NE:
        return PyBool_FromLong(mine != 1);
    case Py_GT:
        return PyBool_FromLong(mine > 1);
    case Py_GE:
        return PyBool_FromLong(mine >= 1);
    }
    return NULL;
}

static PyObject *
compare_some_ways(PyObject *self, PyObject *other, int operation)
{
    switch (operation) {
    case Py_EQ:
        Py_RETURN_TRUE;
    case Py_NE:
        Py_RETURN_FALSE;
    }
    return NULL; // leak: ERR002
}

/* A helper that gives up on NULL only: its caller's object cannot be NULL any more. */
static PyObject *
as_bytes(PyObject *object)
{
    PyObject *bytes;
    if (object == NULL) {
        return NULL;
    }
    bytes = PyUnicode_AsUTF8String(object);
    Py_DECREF(object);
    return bytes;
}

static PyObject *
helper_after_incref(PyObject *self, PyObject *text)
{
    Py_INCREF(text);
    text = as_bytes(text);
    if (text == NULL) {
        return NULL;
    }
    return text;
}

/* The NULL of a failed call is not Py_True. */
static PyObject *
singleton_is_not_null(PyObject *self, PyObject *number)
{
    PyObject *answer = PyObject_CallMethod(number, "is_integer", NULL);
    PyObject *result = NULL;
    if (answer == Py_True) {
        result = PyObject_Str(number);
    }
    else if (answer != NULL) {
        result = PyObject_Repr(number);
    }
    Py_XDECREF(answer);
    return result;
}

static PyMethodDef methods[] = {
    {"helper_after_incref", helper_after_incref, METH_O, NULL},
    {"singleton_is_not_null", singleton_is_not_null, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject Named_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "comparisons.Named",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = compare_named_ways,
};

static PyTypeObject Some_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "comparisons.Some",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = compare_some_ways,
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "comparisons", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_comparisons(void)
{
    if (PyType_Ready(&Named_Type) < 0 || PyType_Ready(&Some_Type) < 0) {
        return NULL;
    }
    return PyModule_Create(&module);
}
