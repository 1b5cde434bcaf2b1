#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
lost_on_error(PyObject *self, PyObject *arg)
{
    char *buffer = malloc(64);
    if (buffer == NULL) {
        return PyErr_NoMemory();
    }
    if (PyObject_Size(arg) < 0) {
        return NULL; // leak: MEM001
    }
    free(buffer);
    Py_RETURN_NONE;
}

static PyObject *
freed_on_error(PyObject *self, PyObject *arg)
{
    char *buffer = malloc(64);
    if (buffer == NULL) {
        return PyErr_NoMemory();
    }
    if (PyObject_Size(arg) < 0) {
        free(buffer);
        return NULL;
    }
    free(buffer);
    Py_RETURN_NONE;
}

static PyObject *
result_copied(PyObject *self, PyObject *args)
{
    char *text = PyMem_Malloc(8);
    if (text == NULL) {
        return PyErr_NoMemory();
    }
    memset(text, 'x', 8);
    return PyUnicode_FromStringAndSize(text, 8); // leak: MEM001
}

static PyObject *
result_copied_and_freed(PyObject *self, PyObject *args)
{
    char *text = PyMem_Malloc(8);
    if (text == NULL) {
        return PyErr_NoMemory();
    }
    memset(text, 'x', 8);
    PyObject *result = PyUnicode_FromStringAndSize(text, 8);
    PyMem_Free(text);
    return result;
}

static PyObject *
encoded_argument(PyObject *self, PyObject *args)
{
    char *name = NULL;
    if (!PyArg_ParseTuple(args, "et", "utf-8", &name)) {
        return NULL;
    }
    return PyLong_FromSize_t(strlen(name)); // leak: MEM001
}

static PyObject *
encoded_argument_freed(PyObject *self, PyObject *args)
{
    char *name = NULL;
    if (!PyArg_ParseTuple(args, "et", "utf-8", &name)) {
        return NULL;
    }
    size_t length = strlen(name);
    PyMem_Free(name);
    return PyLong_FromSize_t(length);
}

static char *
copy_of(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    if (copy == NULL) {
        return NULL;
    }
    strcpy(copy, text);
    return copy;
}

static PyObject *
helper_block_lost(PyObject *self, PyObject *args)
{
    char *copy = copy_of("text");
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    return PyUnicode_FromString(copy); // leak: MEM001
}

static PyObject *
helper_block_freed(PyObject *self, PyObject *args)
{
    char *copy = copy_of("text");
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *text = PyUnicode_FromString(copy);
    free(copy);
    return text;
}

struct node {
    struct node *next;
    char *name;
};

static struct node *head;

static PyObject *
linked(PyObject *self, PyObject *args)
{
    struct node *node = malloc(sizeof *node);
    if (node == NULL) {
        return PyErr_NoMemory();
    }
    node->name = NULL;
    node->next = head;
    head = node;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", lost_on_error, METH_O}, {"b", freed_on_error, METH_O}, {"c", result_copied, METH_NOARGS}, {"d", result_copied_and_freed, METH_NOARGS},
    {"e", encoded_argument, METH_VARARGS}, {"f", encoded_argument_freed, METH_VARARGS}, {"g", helper_block_lost, METH_NOARGS},
    {"h", helper_block_freed, METH_NOARGS}, {"i", linked, METH_NOARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
