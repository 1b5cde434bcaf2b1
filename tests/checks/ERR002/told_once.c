#include <Python.h>

/* A method that returns NULL without an exception, and others that pass its result on: one mistake. */

typedef struct {
    PyObject_HEAD
    PyObject *table;
} Spec;

static PyObject *
bad_look_up(Spec *self, PyObject *key)
{
    if (self->table == NULL) {
        return NULL; // leak: ERR002
    }
    return PyBool_FromLong(PyDict_GetItem(self->table, key) != NULL);
}

static PyObject *
good_first(Spec *self, PyObject *args)
{
    PyObject *key;

    if (!PyArg_ParseTuple(args, "O", &key)) {
        return NULL;
    }
    return bad_look_up(self, key);
}

/* No method: who returns what it returns is told. */
static PyObject *
found(Spec *self)
{
    if (self->table == NULL) {
        return NULL;
    }
    return Py_NewRef(self->table);
}

static PyObject *
bad_found(Spec *self, PyObject *ignored)
{
    return found(self); // leak: ERR002
}

PyMethodDef methods[] = {
    {"look_up", (PyCFunction)bad_look_up, METH_O, NULL},
    {"first", (PyCFunction)good_first, METH_VARARGS, NULL},
    {"found", (PyCFunction)bad_found, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
