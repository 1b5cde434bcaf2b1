#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A helper returns a string literal, which a small function passes on as a format: it is no literal of its own. */

static const char *
format_for(int is_long)
{
    const char *names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"};
    if (is_long == 7 || is_long == 9 || is_long == 11 || is_long == 13) {
        return names[is_long];
    }
    return is_long ? "number %ld" : "no number at all";
}

static PyObject *
describe(PyObject *self, PyObject *number)
{
    return PyUnicode_FromFormat(format_for(1), 1L);
}

static PyObject *
describe_and_drop(PyObject *self, PyObject *number)
{
    PyObject *text = PyUnicode_FromFormat(format_for(1), 1L);
    if (text == NULL) {
        return NULL;
    }
    if (PyObject_SetAttrString(number, "text", text) < 0) {
        return NULL; // leak: REF002
    }
    return text;
}

PyMethodDef methods[] = {
    {"describe", describe, METH_O, NULL},
    {"describe_and_drop", describe_and_drop, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
