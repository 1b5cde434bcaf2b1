#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <unistd.h>

/* What counts is the failure that set the exception, and whether a user can cause it. */

static PyObject *
get_module(PyTypeObject *type)
{
    if (PyType_Check(type)) {
        return PyType_GetModule(type);
    }
    PyErr_SetString(PyExc_TypeError, "not a type");
    return NULL;
}

static PyObject *
uses_module_of_type(PyObject *self, PyObject *object)
{
    PyObject *module = get_module(Py_TYPE(self));
    (void)module;
    return PyObject_GetAttrString(object, "name");
}

static PyObject *
get_class(PyObject *object)
{
    if (PyCallable_Check(object)) {
        return Py_NewRef(object);
    }
    PyErr_SetString(PyExc_TypeError, "not callable");
    return NULL;
}

static PyObject *
ignores_class(PyObject *self, PyObject *object)
{
    PyObject *found = get_class(object);
    Py_XDECREF(found);
    return PyLong_FromLong(1); // leak: ERR003
}

/* Numbers and text hash: what can fail is memory. */
static PyObject *
fills_by_number(PyObject *self, PyObject *unused)
{
    PyObject *found = PyDict_New();
    if (found == NULL) {
        return NULL;
    }
    PyObject *key = PyLong_FromLong(1);
    if (key != NULL) {
        PyDict_SetItem(found, key, Py_None);
        Py_DECREF(key);
    }
    return found;
}

static PyObject *
fills_by_object(PyObject *self, PyObject *key)
{
    PyObject *found = PyDict_New();
    if (found == NULL) {
        return NULL;
    }
    PyDict_SetItem(found, key, Py_None);
    return found; // leak: ERR003
}

/* read() fails too, but what is pending was set for a wrong type of the first argument. */
static PyObject *
reads(PyObject *self, PyObject *args)
{
    char byte;
    int fd = (int)PyLong_AsLong(PyTuple_GET_ITEM(args, 0));
    if (read(fd, &byte, 1) < 0) {
        Py_RETURN_NONE;
    }
    return PyLong_FromLong(byte);
}

PyMethodDef methods[] = {
    {"uses_module_of_type", uses_module_of_type, METH_O, NULL},
    {"ignores_class", ignores_class, METH_O, NULL},
    {"fills_by_number", fills_by_number, METH_NOARGS, NULL},
    {"fills_by_object", fills_by_object, METH_O, NULL},
    {"reads", reads, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};
