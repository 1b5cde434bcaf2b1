#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
path_never_released(PyObject *self, PyObject *args)
{
    PyObject *path = NULL;
    if (!PyArg_ParseTuple(args, "O&", PyUnicode_FSConverter, &path)) {
        return NULL;
    }
    return PyLong_FromSsize_t(PyBytes_GET_SIZE(path)); // leak: REF005
}

static PyObject *
path_released(PyObject *self, PyObject *args)
{
    PyObject *path = NULL;
    if (!PyArg_ParseTuple(args, "O&", PyUnicode_FSConverter, &path)) {
        return NULL;
    }
    Py_ssize_t length = PyBytes_GET_SIZE(path);
    Py_DECREF(path);
    return PyLong_FromSsize_t(length);
}

static PyObject *
exception_fetched(PyObject *self, PyObject *arg)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_RETURN_NONE; // leak: REF005
}

static PyObject *
exception_restored(PyObject *self, PyObject *arg)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_Restore(type, value, traceback);
    return NULL;
}

static int
make_text(PyObject *arg, PyObject **text)
{
    *text = PyObject_Str(arg);
    return *text == NULL ? -1 : 0;
}

static PyObject *
helper_result_kept(PyObject *self, PyObject *arg)
{
    PyObject *text;
    if (make_text(arg, &text) < 0) {
        return NULL;
    }
    Py_RETURN_NONE; // leak: REF001
}

static PyObject *
helper_result_released(PyObject *self, PyObject *arg)
{
    PyObject *text;
    if (make_text(arg, &text) < 0) {
        return NULL;
    }
    Py_DECREF(text);
    Py_RETURN_NONE;
}

static PyObject *
helper_result_returned(PyObject *self, PyObject *arg)
{
    PyObject *text;
    if (make_text(arg, &text) < 0) {
        return NULL;
    }
    return text;
}

static PyMethodDef methods[] = {
    {"a", path_never_released, METH_VARARGS}, {"b", path_released, METH_VARARGS}, {"c", exception_fetched, METH_NOARGS},
    {"d", exception_restored, METH_NOARGS}, {"e", helper_result_kept, METH_O}, {"f", helper_result_released, METH_O}, {"g", helper_result_returned, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
