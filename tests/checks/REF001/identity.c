#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Pointers that are compared: a fresh object is another one, and what may be the same object counts once. */

static int
normalize(PyObject **text)
{
    PyObject *original = *text;
    PyObject *result = original;
    PyObject *encoded = NULL;

    Py_INCREF(original);
    if (PyUnicode_Check(original)) {
        encoded = PyUnicode_AsUTF8String(original);
        if (encoded == NULL) {
            Py_DECREF(original);
            return 0;
        }
        result = encoded;
    }
    if (result != original) {
        Py_DECREF(original);
    }
    *text = result;
    return 1;
}

static PyObject *
replaced_and_released(PyObject *self, PyObject *text)
{
    Py_ssize_t size;
    if (!normalize(&text)) {
        return NULL;
    }
    size = PyObject_Size(text);
    Py_DECREF(text);
    if (size < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(size);
}

static PyObject *
replaced_and_forgotten(PyObject *self, PyObject *text)
{
    Py_ssize_t size;
    if (!normalize(&text)) {
        return NULL;
    }
    size = PyObject_Size(text);
    if (size < 0) {
        return NULL; // leak: REF002
    }
    Py_DECREF(text);
    return PyLong_FromSsize_t(size);
}

static PyObject *
built_is_not_none(PyObject *self, PyObject *args)
{
    PyObject *reason = Py_BuildValue("ii", 1, 2);
    if (reason == NULL) {
        reason = Py_None;
        PyErr_Clear();
    }
    PyErr_SetObject(PyExc_ValueError, reason);
    if (reason != Py_None) {
        Py_DECREF(reason);
    }
    return NULL;
}

static PyObject *
same_object_counts_once(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    if (text == value) {
        return text;
    }
    Py_DECREF(text);
    Py_RETURN_NONE;
}

static PyObject *
singleton_released_by_its_name(PyObject *self, PyObject *callable)
{
    PyObject *result = PyObject_CallFunctionObjArgs(callable, NULL);
    if (result == NULL) {
        return NULL;
    }
    if (result == Py_False) {
        Py_DECREF(Py_False);
        return PyLong_FromLong(0);
    }
    return result;
}

static PyObject *
singleton_handed_on_by_its_name(PyObject *self, PyObject *callable)
{
    PyObject *result = PyObject_CallFunctionObjArgs(callable, NULL);
    if (result == NULL) {
        return NULL;
    }
    if (result == Py_NotImplemented) {
        return Py_NotImplemented;
    }
    Py_DECREF(result);
    Py_RETURN_TRUE;
}

static PyObject *
other_singleton_released(PyObject *self, PyObject *callable)
{
    PyObject *result = PyObject_CallFunctionObjArgs(callable, NULL);
    if (result == NULL) {
        return NULL;
    }
    if (result != Py_False) {
        Py_DECREF(Py_False);
        return PyLong_FromLong(0); // leak: REF001
    }
    return result;
}

static PyMethodDef methods[] = {
    {"replaced_and_released", replaced_and_released, METH_O, NULL},
    {"replaced_and_forgotten", replaced_and_forgotten, METH_O, NULL},
    {"built_is_not_none", built_is_not_none, METH_NOARGS, NULL},
    {"same_object_counts_once", same_object_counts_once, METH_O, NULL},
    {"singleton_released_by_its_name", singleton_released_by_its_name, METH_O, NULL},
    {"singleton_handed_on_by_its_name", singleton_handed_on_by_its_name, METH_O, NULL},
    {"other_singleton_released", other_singleton_released, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "identity", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_identity(void)
{
    return PyModuleDef_Init(&module);
}
