#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
kept_on_error(PyObject *self, PyObject *args)
{
    Py_buffer view;
    if (!PyArg_ParseTuple(args, "y*", &view)) {
        return NULL;
    }
    PyObject *list = PyList_New(view.len);
    if (list == NULL) {
        return NULL; // leak: HND001
    }
    PyBuffer_Release(&view);
    return list;
}

static PyObject *
released_on_error(PyObject *self, PyObject *args)
{
    Py_buffer view;
    if (!PyArg_ParseTuple(args, "y*", &view)) {
        return NULL;
    }
    PyObject *list = PyList_New(view.len);
    PyBuffer_Release(&view);
    return list;
}

static PyObject *
never_released(PyObject *self, PyObject *arg)
{
    Py_buffer view;
    if (PyObject_GetBuffer(arg, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(view.len); // leak: HND001
}

static PyObject *
released(PyObject *self, PyObject *arg)
{
    Py_buffer view;
    if (PyObject_GetBuffer(arg, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    Py_ssize_t length = view.len;
    PyBuffer_Release(&view);
    return PyLong_FromSsize_t(length);
}

typedef struct {
    PyObject_HEAD
    Py_buffer view;
} Holder;

static PyObject *
held_by_object(Holder *self, PyObject *arg)
{
    if (PyObject_GetBuffer(arg, &self->view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", kept_on_error, METH_VARARGS}, {"b", released_on_error, METH_VARARGS}, {"c", never_released, METH_O}, {"d", released, METH_O},
    {"e", (PyCFunction)held_by_object, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
