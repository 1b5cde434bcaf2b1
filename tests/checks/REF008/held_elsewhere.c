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

static PyObject *variable;

/* The context keeps the settings; only a helper of the project knows how they are found. */
static PyObject *
current_settings(void)
{
    PyObject *settings = NULL;
    if (PyContextVar_Get(variable, NULL, &settings) < 0) {
        return NULL;
    }
    if (settings == NULL) {
        PyErr_SetString(PyExc_LookupError, "no settings");
    }
    return settings;
}

static PyObject *
digits_of_current_settings(PyObject *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *settings = current_settings();
    if (settings == NULL) {
        return NULL;
    }
    Py_DECREF(settings);
    return PyObject_GetAttrString(settings, "digits"); // perhaps: REF008
}

static PyObject *
new_settings(void)
{
    return PyDict_New();
}

static PyObject *
digits_of_new_settings(PyObject *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *settings = new_settings();
    if (settings == NULL) {
        return NULL;
    }
    Py_DECREF(settings);
    return PyObject_GetAttrString(settings, "digits"); // leak: REF008
}

static PyMethodDef methods[] = {
    {"keys_interned", keys_interned, METH_O, NULL},
    {"digits_of_current_settings", digits_of_current_settings, METH_NOARGS, NULL},
    {"digits_of_new_settings", digits_of_new_settings, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *held_elsewhere_methods(void) { return methods; }
