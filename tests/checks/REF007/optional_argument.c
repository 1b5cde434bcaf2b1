// An optional argument is lent like any other: what the variable held before was nobody's.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
released_when_empty(PyObject *self, PyObject *args)
{
    PyObject *casts = NULL;
    if (!PyArg_ParseTuple(args, "|O", &casts)) {
        return NULL;
    }
    if (casts != NULL && PyTuple_Check(casts) && PyTuple_GET_SIZE(casts) == 0) {
        Py_DECREF(casts); // leak: REF007 {{'casts' is released, but the function only borrowed it}}
        casts = NULL;
    }
    return PyBool_FromLong(casts != NULL);
}

static PyObject *
made_when_missing(PyObject *self, PyObject *args)
{
    PyObject *casts = NULL;
    if (!PyArg_ParseTuple(args, "|O", &casts)) {
        return NULL;
    }
    if (casts == NULL) {
        casts = PyTuple_New(0);
        if (casts == NULL) {
            return NULL;
        }
    }
    else {
        Py_INCREF(casts);
    }
    Py_ssize_t size = PyObject_Size(casts);
    Py_DECREF(casts);
    return size < 0 ? NULL : PyLong_FromSsize_t(size);
}

static PyObject *
none_by_default(PyObject *self, PyObject *args)
{
    PyObject *casts = Py_None;
    if (!PyArg_ParseTuple(args, "|O", &casts)) {
        return NULL;
    }
    if (casts == Py_None) {
        casts = NULL;
    }
    Py_XINCREF(casts);
    PyObject *result = PyBool_FromLong(casts != NULL);
    Py_XDECREF(casts);
    return result;
}

/* The variable held a reference already: it may still. */
static PyObject *
owned_by_default(PyObject *self, PyObject *args)
{
    PyObject *casts = PyList_New(0);
    if (casts == NULL) {
        return NULL;
    }
    PyObject *made = casts;
    if (!PyArg_ParseTuple(args, "|O", &casts)) {
        Py_DECREF(made);
        return NULL;
    }
    Py_ssize_t size = PyObject_Size(casts);
    Py_DECREF(made);
    return size < 0 ? NULL : PyLong_FromSsize_t(size);
}

static PyMethodDef methods[] = {
    {"released_when_empty", released_when_empty, METH_VARARGS, NULL},
    {"made_when_missing", made_when_missing, METH_VARARGS, NULL},
    {"none_by_default", none_by_default, METH_VARARGS, NULL},
    {"owned_by_default", owned_by_default, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "casts",
    .m_size = 0,
    .m_methods = methods,
};

PyMODINIT_FUNC
PyInit_casts(void)
{
    return PyModule_Create(&definition);
}
