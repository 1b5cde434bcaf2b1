#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
early_return(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    if (PyObject_Size(arg) < 0) {
        return NULL; // leak: REF002 {{The reference in 'list' is not released on this error path}}
    }
    return list;
}

static PyObject *
early_return_released(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    if (PyObject_Size(arg) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static PyObject *
label_forgets_one(PyObject *self, PyObject *arg)
{
    PyObject *first = NULL;
    PyObject *second = NULL;
    first = PyObject_GetAttrString(arg, "first");
    if (first == NULL) {
        goto error;
    }
    second = PyObject_GetAttrString(arg, "second");
    if (second == NULL) {
        goto error;
    }
    Py_DECREF(first);
    return second;
error:
    Py_XDECREF(second);
    return NULL; // leak: REF002
}

static PyObject *
label_releases_all(PyObject *self, PyObject *arg)
{
    PyObject *first = NULL;
    PyObject *second = NULL;
    first = PyObject_GetAttrString(arg, "first");
    if (first == NULL) {
        goto error;
    }
    second = PyObject_GetAttrString(arg, "second");
    if (second == NULL) {
        goto error;
    }
    Py_DECREF(first);
    return second;
error:
    Py_XDECREF(first);
    Py_XDECREF(second);
    return NULL;
}

typedef struct {
    PyObject_HEAD
    PyObject *items;
} Bag;

static PyObject *
bag_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    Bag *self = (Bag *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->items = PySequence_List(args);
    if (self->items == NULL) {
        return NULL; // leak: REF002
    }
    return (PyObject *)self;
}

static PyObject *
bag_new_released(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    Bag *self = (Bag *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->items = PySequence_List(args);
    if (self->items == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static int
add_text(PyObject *list, PyObject *item)
{
    PyObject *text = PyObject_Str(item);
    if (text == NULL) {
        return -1;
    }
    int failed = PyList_Append(list, text);
    Py_DECREF(text);
    return failed;
}

static PyObject *
helper_fails(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    if (add_text(list, arg) < 0) {
        return NULL; // leak: REF002
    }
    return list;
}

static PyObject *
helper_fails_released(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    if (add_text(list, arg) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static int
give_on_success(PyObject *module, PyObject *value)
{
    if (PyModule_AddObject(module, "value", value) < 0) {
        return -1;
    }
    return 0;
}

static PyObject *
stolen_on_success_only(PyObject *module, PyObject *arg)
{
    PyObject *value = PyObject_Repr(arg);
    if (value == NULL) {
        return NULL;
    }
    if (give_on_success(module, value) < 0) {
        return NULL; // leak: REF002
    }
    Py_RETURN_NONE;
}

static PyObject *
stolen_on_success_released(PyObject *module, PyObject *arg)
{
    PyObject *value = PyObject_Repr(arg);
    if (value == NULL) {
        return NULL;
    }
    if (give_on_success(module, value) < 0) {
        Py_DECREF(value);
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", early_return, METH_O}, {"b", early_return_released, METH_O}, {"c", label_forgets_one, METH_O}, {"d", label_releases_all, METH_O},
    {"e", helper_fails, METH_O}, {"f", helper_fails_released, METH_O}, {"g", stolen_on_success_only, METH_O},
    {"h", stolen_on_success_released, METH_O}, {"i", (PyCFunction)bag_new, METH_VARARGS}, {"j", (PyCFunction)bag_new_released, METH_VARARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
