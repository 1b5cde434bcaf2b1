#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *
bad_short_list(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"first", NULL};
    PyObject *first, *second = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|O", names, &first, &second)) { // leak: ARG005 {{keyword list names ends before `|` in "O|O": CPython never reads the optional arguments}}
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
bad_long_list(PyObject *self, PyObject *args, PyObject *kwargs)
{
    char *names[] = {"first", "second", "third", NULL};
    PyObject *first, *second = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|$O", names, &first, &second)) { // leak: ARG005 {{"O|$O" takes 2 arguments, but the keyword list names 3: the call fails with SystemError}}
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
bad_open_list(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"first", "second"};
    PyObject *first, *second = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|O", names, &first, &second)) { // leak: ARG005 {{keyword list names is not ended by NULL: PyArg_ParseTupleAndKeywords reads past its end}}
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
good_list(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"", "pair", "path", NULL};
    PyObject *first, *path = NULL;
    int x = 0, y = 0;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|(ii)O&:good", names, &first, &x, &y, PyUnicode_FSConverter, &path)) {
        return NULL;
    }
    Py_XDECREF(path);
    return PyLong_FromLong(x + y);
}

PyObject *
rest_of_the_format_means_nothing(PyObject *self, PyObject *args, PyObject *kwargs)
{
    char *names[] = {"first", NULL};
    PyObject *first;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|O", names, &first)) { // perhaps: ARG005
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
good_keyword_only(PyObject *self, PyObject *args, PyObject *kwargs)
{
    char *names[] = {"first", "second", NULL};
    PyObject *first, *second = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|$O", names, &first, &second)) {
        return NULL;
    }
    Py_RETURN_NONE;
}
