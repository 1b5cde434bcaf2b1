#include <Python.h>

/* A template is written once: its instances share the mistake. */

template <typename Number>
static PyObject *
named(PyObject *self, PyObject *object)
{
    PyObject *name = PyObject_GetAttrString(object, "name");
    Number size = (Number)PyUnicode_GET_LENGTH(name); // leak: ERR001
    Py_DECREF(name);
    return PyFloat_FromDouble((double)size);
}

static PyObject *
as_long(PyObject *self, PyObject *object)
{
    return named<long>(self, object);
}

static PyObject *
as_double(PyObject *self, PyObject *object)
{
    return named<double>(self, object);
}

PyMethodDef methods[] = {
    {"as_long", as_long, METH_O, nullptr},
    {"as_double", as_double, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
