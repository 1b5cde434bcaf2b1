#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Interned names live on in the dictionary they are keys of. */

static PyObject *
keys_interned(PyObject *self, PyObject *state)
{
    PyObject *copy = PyDict_New(), *key, *value;
    Py_ssize_t position = 0;
    if (copy == NULL) {
        return NULL;
    }
    while (PyDict_Next(state, &position, &key, &value)) {
        if (PyUnicode_CheckExact(key)) {
            Py_INCREF(key);
            PyUnicode_InternInPlace(&key);
            Py_DECREF(key);
        }
        if (PyDict_SetItem(copy, key, Py_None) < 0) {
            Py_DECREF(copy);
            return NULL;
        }
    }
    return copy;
}

static PyMethodDef methods[] = {
    {"keys_interned", keys_interned, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *held_elsewhere_methods(void) { return methods; }
