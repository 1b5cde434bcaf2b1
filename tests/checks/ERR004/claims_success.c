#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* An error taken for "yes" matters where the caller's own object can cause it and the function then succeeds. */

typedef struct {
    PyObject_HEAD
    int is_open;
    PyObject *kind;
} Door;

extern PyTypeObject Door_Type;

static PyObject *
opens(Door *self, PyObject *args)
{
    PyObject *wish = NULL;
    if (!PyArg_ParseTuple(args, "|O", &wish)) {
        return NULL;
    }
    if (wish && PyObject_IsTrue(wish)) { // leak: ERR004
        self->is_open = 1;
    }
    Py_RETURN_NONE;
}

static int
set_open(Door *self, PyObject *value, void *closure)
{
    self->is_open = PyObject_IsTrue(value) ? 1 : 0; // leak: ERR004
    return 0;
}

static int
set_open_checked(Door *self, PyObject *value, void *closure)
{
    int truth = PyObject_IsTrue(value);
    if (truth < 0) {
        return -1;
    }
    self->is_open = truth;
    return 0;
}

/* Fails anyway: one exception takes the place of the other. */
static PyObject *
refuses(Door *self, PyObject *value)
{
    if (PyObject_IsTrue(value)) { // perhaps: ERR004
        PyErr_SetString(PyExc_ValueError, "shut");
        return NULL;
    }
    PyErr_SetString(PyExc_ValueError, "open");
    return NULL;
}

/* A type of C has no idea of its own who its instances are. */
static PyObject *
is_door(PyObject *self, PyObject *value)
{
    if (PyObject_IsInstance(value, (PyObject *)&Door_Type)) { // perhaps: ERR004
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

/* A class the caller names may have one. */
static PyObject *
is_kind(PyObject *self, PyObject *args)
{
    PyObject *value;
    PyObject *kind;
    if (!PyArg_ParseTuple(args, "OO", &value, &kind)) {
        return NULL;
    }
    if (PyObject_IsInstance(value, kind)) { // leak: ERR004
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

PyMethodDef methods[] = {
    {"opens", (PyCFunction)opens, METH_VARARGS, NULL},
    {"refuses", (PyCFunction)refuses, METH_O, NULL},
    {"is_door", is_door, METH_O, NULL},
    {"is_kind", is_kind, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyGetSetDef properties[] = {
    {"open", NULL, (setter)set_open, NULL, NULL},
    {"open_checked", NULL, (setter)set_open_checked, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};
