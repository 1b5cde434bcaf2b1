#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A function that was not followed returned something, or a field of what it was given says that it did not. */

typedef struct {
    PyObject_HEAD
    int has_failed;
} Parser;

PyObject *parse_items(Parser *parser);
int emit(Parser *parser, PyObject *items);

static PyObject *
field_is_asked(PyObject *op, PyObject *ignored)
{
    Parser *self = (Parser *)op;
    PyObject *items = parse_items(self);
    if (self->has_failed) {
        Py_RETURN_NONE; // perhaps: REF001
    }
    return items;
}

static PyObject *
result_is_asked(PyObject *op, PyObject *ignored)
{
    Parser *self = (Parser *)op;
    PyObject *items = parse_items(self);
    if (items == NULL) {
        return NULL;
    }
    if (self->has_failed) {
        Py_RETURN_NONE; // leak: REF001
    }
    Py_DECREF(items);
    Py_RETURN_TRUE;
}

static PyMethodDef methods[] = {
    {"field_is_asked", field_is_asked, METH_O, NULL},
    {"result_is_asked", result_is_asked, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "answered_by_a_field", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_answered_by_a_field(void)
{
    return PyModule_Create(&module);
}
