#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>

/* Ownership that goes along with a flag, an enumeration, or the answer of a comparison. */

struct text {
    PyObject *object;
    bool is_owned;
};

static int
open_text(PyObject *source, struct text *text)
{
    if (PyUnicode_Check(source)) {
        text->object = PyUnicode_AsUTF8String(source);
        text->is_owned = true;
        return text->object != NULL;
    }
    text->object = source;
    text->is_owned = false;
    return 1;
}

static void
close_text(struct text *text)
{
    if (text->is_owned) {
        Py_DECREF(text->object);
    }
}

static PyObject *
flag_decides(PyObject *self, PyObject *source)
{
    struct text text;
    Py_ssize_t size;
    if (!open_text(source, &text)) {
        return NULL;
    }
    size = PyObject_Size(text.object);
    close_text(&text);
    if (size < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(size);
}

static PyObject *
flag_forgotten(PyObject *self, PyObject *source)
{
    struct text text;
    Py_ssize_t size;
    if (!open_text(source, &text)) {
        return NULL;
    }
    size = PyObject_Size(text.object);
    if (size < 0) {
        return NULL; // leak: REF002
    }
    close_text(&text);
    return PyLong_FromSsize_t(size);
}

typedef struct {
    PyObject_HEAD
    int folds;
} Table;

static PyObject *
comparison_decides(Table *self, PyObject *args)
{
    Table *other;
    PyObject *key;
    bool converts;
    if (!PyArg_ParseTuple(args, "OO", &other, &key)) {
        return NULL;
    }
    converts = self->folds != other->folds;
    if (converts) {
        key = PyObject_Str(key);
        if (key == NULL) {
            return NULL;
        }
    }
    if (PyObject_Size(key) < 0) {
        PyErr_Clear();
    }
    if (converts) {
        Py_DECREF(key);
    }
    Py_RETURN_NONE;
}

enum operation { EXTEND, UPDATE, MERGE };

static PyObject *
every_case_named(PyObject *value, enum operation operation)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    switch (operation) {
    case EXTEND:
    case UPDATE:
        Py_CLEAR(text);
        break;
    case MERGE:
        Py_DECREF(text);
        break;
    }
    Py_RETURN_NONE;
}

static PyObject *
one_case_missing(PyObject *value, enum operation operation)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    switch (operation) {
    case EXTEND:
    case UPDATE:
        Py_DECREF(text);
        break;
    }
    Py_RETURN_NONE; // leak: REF001
}

static PyObject *
chosen(PyObject *self, PyObject *value)
{
    enum operation operation = PyUnicode_Check(value) ? UPDATE : MERGE;
    PyObject *first = every_case_named(value, operation);
    if (first == NULL) {
        return NULL;
    }
    Py_DECREF(first);
    return one_case_missing(value, operation);
}

static int
position_after(unsigned start, unsigned size, PyObject **name)
{
    if (start > size) {
        PyErr_SetString(PyExc_ValueError, "too far");
        return -1;
    }
    *name = PyLong_FromUnsignedLong(start);
    if (*name == NULL) {
        return -1;
    }
    return (int)(size - start);
}

static PyObject *
success_is_not_negative(PyObject *self, PyObject *args)
{
    unsigned start, size;
    int position;
    PyObject *name;
    if (!PyArg_ParseTuple(args, "II", &start, &size)) {
        return NULL;
    }
    position = position_after(start, size, &name);
    if (position < 0) {
        return NULL;
    }
    return Py_BuildValue("Ni", name, position);
}

static PyMethodDef methods[] = {
    {"flag_decides", flag_decides, METH_O, NULL},
    {"flag_forgotten", flag_forgotten, METH_O, NULL},
    {"comparison_decides", (PyCFunction)comparison_decides, METH_VARARGS, NULL},
    {"chosen", chosen, METH_O, NULL},
    {"success_is_not_negative", success_is_not_negative, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "flags", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_flags(void)
{
    return PyModuleDef_Init(&module);
}
