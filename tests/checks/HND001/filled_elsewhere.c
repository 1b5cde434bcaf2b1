#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Buffers that a function of the project fills or releases, and those that turn out to be empty. */

static int
open_view(PyObject *object, Py_buffer *view)
{
    if (PyObject_GetBuffer(object, view, PyBUF_SIMPLE) < 0) {
        return -1;
    }
    if (view->len == 0) {
        PyBuffer_Release(view);
        PyErr_SetString(PyExc_ValueError, "empty");
        return -1;
    }
    return 0;
}

static void
close_view(Py_buffer *view)
{
    PyBuffer_Release(view);
}

static PyObject *
filled_and_released_by_project(PyObject *self, PyObject *arg)
{
    Py_buffer view;
    if (open_view(arg, &view) < 0) {
        return NULL;
    }
    PyObject *length = PyLong_FromSsize_t(view.len);
    close_view(&view);
    return length;
}

static PyObject *
filled_by_project(PyObject *self, PyObject *arg)
{
    Py_buffer view;
    if (open_view(arg, &view) < 0) {
        return NULL;
    }
    if (view.len > 100) {
        PyErr_SetString(PyExc_ValueError, "long");
        return NULL; // leak: HND001
    }
    PyObject *length = PyLong_FromSsize_t(view.len);
    close_view(&view);
    return length;
}

struct input {
    const char *name;
    Py_buffer view;
};

static int
open_input(PyObject *object, struct input *input)
{
    input->name = "input";
    return PyObject_GetBuffer(object, &input->view, PyBUF_SIMPLE);
}

static void
close_input(struct input *input)
{
    PyBuffer_Release(&input->view);
}

static PyObject *
input_closed(PyObject *self, PyObject *arg)
{
    struct input input;
    if (open_input(arg, &input) < 0) {
        return NULL;
    }
    PyObject *length = PyLong_FromSsize_t(input.view.len);
    close_input(&input);
    return length;
}

static PyObject *
input_left_open(PyObject *self, PyObject *arg)
{
    struct input input;
    if (open_input(arg, &input) < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(input.view.len); // leak: HND001
}

static PyObject *
released_when_filled(PyObject *self, PyObject *args)
{
    Py_buffer text = {0}, words = {0};
    PyObject *result = NULL;
    if (!PyArg_ParseTuple(args, "y*|z*", &text, &words)) {
        goto done;
    }
    if (text.len > 100) {
        PyErr_SetString(PyExc_ValueError, "long");
        goto done;
    }
    result = PyLong_FromSsize_t(text.len + words.len);
done:
    if (text.buf != NULL) {
        PyBuffer_Release(&text);
    }
    if (words.obj != NULL) {
        PyBuffer_Release(&words);
    }
    return result;
}

static PyObject *
only_one_released(PyObject *self, PyObject *args)
{
    Py_buffer text = {0}, words = {0};
    if (!PyArg_ParseTuple(args, "y*y*", &text, &words)) {
        return NULL;
    }
    PyObject *result = PyLong_FromSsize_t(text.len + words.len);
    if (text.buf != NULL) {
        PyBuffer_Release(&text);
    }
    return result; // leak: HND001
}

static PyObject *
view_on_the_heap(PyObject *self, PyObject *arg)
{
    Py_buffer *view = PyMem_Malloc(sizeof *view);
    if (view == NULL) {
        return PyErr_NoMemory();
    }
    if (PyObject_GetBuffer(arg, view, PyBUF_SIMPLE) < 0) {
        PyMem_Free(view);
        return NULL;
    }
    PyObject *length = PyLong_FromSsize_t(view->len);
    PyBuffer_Release(view);
    PyMem_Free(view);
    return length;
}

static PyMethodDef methods[] = {
    {"filled_and_released_by_project", filled_and_released_by_project, METH_O, NULL},
    {"filled_by_project", filled_by_project, METH_O, NULL},
    {"input_closed", input_closed, METH_O, NULL},
    {"input_left_open", input_left_open, METH_O, NULL},
    {"released_when_filled", released_when_filled, METH_VARARGS, NULL},
    {"only_one_released", only_one_released, METH_VARARGS, NULL},
    {"view_on_the_heap", view_on_the_heap, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *filled_elsewhere_methods(void) { return methods; }
