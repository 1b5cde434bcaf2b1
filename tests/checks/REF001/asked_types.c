#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* An object keeps its type, and is of one type only. */

typedef struct {
    PyTypeObject *buffer_type;
    PyTypeObject *view_type;
} State;

typedef struct {
    PyObject_HEAD
    State *state;
} Context;

int draw(PyObject *path, Context *context);

static PyObject *
of_one_type_or_the_other(PyObject *op, PyObject *source)
{
    Context *self = (Context *)op;
    PyObject *view = NULL;
    if (Py_TYPE(source) == self->state->buffer_type) {
        view = PyObject_CallMethod(source, "view", NULL);
        if (view == NULL) {
            return NULL;
        }
    }
    if (Py_TYPE(source) == self->state->view_type) {
        Py_INCREF(source);
        view = source;
    }
    if (view == NULL) {
        Py_RETURN_NONE;
    }
    return view;
}

static PyObject *
asked_again_after_a_call(PyObject *op, PyObject *request)
{
    Context *self = (Context *)op;
    PyObject *path = NULL;
    if (Py_TYPE(request) != self->state->view_type) {
        path = PyObject_GetAttrString(request, "path");
        if (path == NULL) {
            return NULL;
        }
    }
    draw(path, self);
    if (Py_TYPE(request) != self->state->view_type) {
        Py_XDECREF(path);
    }
    Py_RETURN_NONE;
}

static PyObject *
released_for_the_other_type(PyObject *op, PyObject *request)
{
    Context *self = (Context *)op;
    PyObject *path = NULL;
    if (Py_TYPE(request) != self->state->view_type) {
        path = PyObject_Str(request);
        if (path == NULL) {
            return NULL;
        }
    }
    if (Py_TYPE(request) == self->state->view_type) {
        Py_XDECREF(path);
    }
    Py_RETURN_NONE; // leak: REF001
}

static PyMethodDef methods[] = {
    {"of_one_type_or_the_other", of_one_type_or_the_other, METH_O, NULL},
    {"asked_again_after_a_call", asked_again_after_a_call, METH_O, NULL},
    {"released_for_the_other_type", released_for_the_other_type, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "asked_types", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_asked_types(void)
{
    return PyModule_Create(&module);
}
