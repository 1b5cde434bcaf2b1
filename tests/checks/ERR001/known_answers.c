#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dlfcn.h>

/* Failures that cannot be, because of what was asked before or of what is passed. */

static PyObject *
good_callable(PyObject *self, PyObject *file)
{
    PyObject *read = PyObject_GetAttrString(file, "read");
    PyObject *text;

    if (!PyCallable_Check(read)) {
        Py_XDECREF(read);
        PyErr_SetString(PyExc_TypeError, "no file");
        return NULL;
    }
    text = PyObject_CallNoArgs(read);
    Py_DECREF(read);
    return text;
}

static PyObject *
bad_called(PyObject *self, PyObject *file)
{
    PyObject *read = PyObject_GetAttrString(file, "read");
    PyObject *text = PyObject_CallNoArgs(read); // leak: ERR001
    Py_DECREF(read);
    return text;
}

static PyObject *
good_contained(PyObject *self, PyObject *args)
{
    PyObject *dict, *key, *value;
    int found;

    if (!PyArg_ParseTuple(args, "O!O", &PyDict_Type, &dict, &key)) {
        return NULL;
    }
    found = PyDict_Contains(dict, key);
    if (found < 0) {
        return NULL;
    }
    if (found) {
        value = PyDict_GetItemWithError(dict, key);
        Py_INCREF(value);
        return value;
    }
    Py_RETURN_NONE;
}

static PyObject *
bad_other_key(PyObject *self, PyObject *args)
{
    PyObject *dict, *key, *other, *value;
    int found;

    if (!PyArg_ParseTuple(args, "O!OO", &PyDict_Type, &dict, &key, &other)) {
        return NULL;
    }
    found = PyDict_Contains(dict, key);
    if (found < 0) {
        return NULL;
    }
    if (found) {
        value = PyDict_GetItemWithError(dict, other);
        Py_INCREF(value); // leak: ERR001
        return value;
    }
    Py_RETURN_NONE;
}

static PyObject *
good_replaced(PyObject *self, PyObject *args)
{
    const char *bytes;
    Py_ssize_t size;
    PyObject *text, *title;

    if (!PyArg_ParseTuple(args, "y#", &bytes, &size)) {
        return NULL;
    }
    text = PyUnicode_DecodeUTF8(bytes, size, "replace");
    title = PyObject_CallMethod(text, "title", NULL);
    Py_DECREF(text); // perhaps: ERR001
    return title;
}

static PyObject *
bad_strict(PyObject *self, PyObject *args)
{
    const char *bytes;
    Py_ssize_t size;
    PyObject *text, *title;

    if (!PyArg_ParseTuple(args, "y#", &bytes, &size)) {
        return NULL;
    }
    text = PyUnicode_DecodeUTF8(bytes, size, "strict");
    title = PyObject_CallMethod(text, "title", NULL);
    Py_DECREF(text); // leak: ERR001
    return title;
}

static PyObject *
good_program(PyObject *self, PyObject *ignored)
{
    void *program = dlopen(NULL, RTLD_LAZY);
    void *found = dlsym(program, "main");
    dlclose(program); // perhaps: ERR001
    return PyBool_FromLong(found != NULL);
}

static PyObject *
bad_library(PyObject *self, PyObject *args)
{
    const char *path;
    void *library, *found;

    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    library = dlopen(path, RTLD_LAZY);
    found = dlsym(library, "main");
    dlclose(library); // leak: ERR001
    return PyBool_FromLong(found != NULL);
}

static PyObject *
good_made(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    PyObject *made = PyType_GenericNew(type, args, kwargs);
    ((PyListObject *)made)->allocated = 0; // perhaps: ERR001
    return made;
}

static PyObject *
good_slot(PyObject *self, PyObject *type)
{
    allocfunc make = (allocfunc)PyType_GetSlot((PyTypeObject *)type, Py_tp_alloc);
    PyObject *made = make((PyTypeObject *)type, 0);
    Py_SET_SIZE(made, 0); // perhaps: ERR001
    return made;
}

PyMethodDef methods[] = {
    {"good_callable", good_callable, METH_O, NULL},
    {"bad_called", bad_called, METH_O, NULL},
    {"good_contained", good_contained, METH_VARARGS, NULL},
    {"bad_other_key", bad_other_key, METH_VARARGS, NULL},
    {"good_replaced", good_replaced, METH_VARARGS, NULL},
    {"bad_strict", bad_strict, METH_VARARGS, NULL},
    {"good_program", good_program, METH_NOARGS, NULL},
    {"bad_library", bad_library, METH_VARARGS, NULL},
    {"good_made", (PyCFunction)(void (*)(void))good_made, METH_VARARGS | METH_KEYWORDS, NULL},
    {"good_slot", good_slot, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
