// What a function of another file returns is owned, also when it turns out to be None.
#include <Python.h>

extern PyObject *find_factory(PyObject *name);

PyObject *
none_is_owned(PyObject *self, PyObject *name)
{
    PyObject *result, *factory = find_factory(name);
    if (!factory) {
        return NULL;
    }
    if (factory != Py_None) {
        result = PyObject_CallNoArgs(factory);
        Py_DECREF(factory);
        return result;
    }
    result = factory;
    return result;
}

PyObject *
none_is_borrowed(PyObject *self, PyObject *name)
{
    if (name == Py_None) {
        return Py_None; // leak: REF010
    }
    return PyObject_Repr(name);
}
