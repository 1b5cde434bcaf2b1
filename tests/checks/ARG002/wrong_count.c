#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *
bad_too_few(PyObject *self, PyObject *args)
{
    int first, second;
    if (!PyArg_ParseTuple(args, "ii|i", &first, &second)) { // leak: ARG002 {{PyArg_ParseTuple gets 2 arguments for "ii|i", which takes 3: it reads arguments that were never passed}}
        return NULL;
    }
    return PyLong_FromLong(first + second);
}

PyObject *
bad_too_many(PyObject *self, PyObject *unused)
{
    return Py_BuildValue("(ii)", 1, 2, 3); // leak: ARG002 {{Py_BuildValue gets 3 arguments for "(ii)", which takes 2: the rest is ignored}}
}

PyObject *
bad_text(PyObject *self, PyObject *value)
{
    return PyErr_Format(PyExc_TypeError, "%s: unexpected %R", value); // leak: ARG002 {{PyErr_Format gets 1 argument for "%s: unexpected %R", which takes 2: it reads arguments that were never passed}}
}

PyObject *
good_counts(PyObject *self, PyObject *args)
{
    PyObject *list, *path;
    Py_buffer view;
    if (!PyArg_ParseTuple(args, "O!O&y*", &PyList_Type, &list, PyUnicode_FSConverter, &path, &view)) {
        return NULL;
    }
    PyObject *text = PyUnicode_FromFormat("%*d %V", 4, 12, NULL, "fallback");
    PyBuffer_Release(&view);
    Py_DECREF(path);
    return text;
}

PyObject *
text_with_too_many(PyObject *self, PyObject *value)
{
    return PyErr_Format(PyExc_TypeError, "unexpected %R", value, NULL); // perhaps: ARG002
}

PyObject *
good_optional(PyObject *self, PyObject *args)
{
    int first, second, third = 0;
    if (!PyArg_ParseTuple(args, "ii|i", &first, &second, &third)) {
        return NULL;
    }
    return PyLong_FromLong(first + second + third);
}

PyObject *
good_build(PyObject *self, PyObject *unused)
{
    return Py_BuildValue("(iii)", 1, 2, 3);
}
