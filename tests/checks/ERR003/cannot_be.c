#include <Python.h>

/* Exceptions that nothing a user does can set, and one mistake that is one finding. */

typedef struct {
    PyObject_HEAD
    int number;
    PyObject *waiting;
} Disk;

static int *
number_of(PyObject *object)
{
    if (object == NULL) {
        PyErr_SetString(PyExc_TypeError, "no disk");
        return NULL;
    }
    return &((Disk *)object)->number;
}

/* The interpreter never calls a method on NULL. */
static PyObject *
good_self(PyObject *self, PyObject *ignored)
{
    int *number = number_of(self);

    if (number && *number) {
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

static PyObject *
bad_argument(PyObject *self, PyObject *args)
{
    PyObject *other = NULL;
    int *number;

    if (!PyArg_ParseTuple(args, "|O", &other)) {
        return NULL;
    }
    number = number_of(other);
    if (number && *number) {
        Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE; // leak: ERR003
}

static void
make_list(Disk *self)
{
    self->waiting = PyList_New(0);
}

/* Only want of memory sets the exception. */
static PyObject *
good_made(PyObject *self, PyObject *ignored)
{
    make_list((Disk *)self);
    Py_RETURN_NONE;
}

static int
is_long(PyObject *object)
{
    return PySequence_Check(object) && PySequence_Size(object) > 3;
}

static PyObject *
bad_compared(PyObject *self, PyObject *other, int way)
{
    if (!is_long(other)) {
        if (way == Py_EQ) {
            Py_RETURN_FALSE; // leak: ERR003
        }
        if (way == Py_NE) {
            Py_RETURN_TRUE;
        }
        Py_RETURN_NOTIMPLEMENTED;
    }
    Py_RETURN_TRUE;
}

/* Without an exception to raise, a number that is too large is clipped. */
static PyObject *
good_clipped(PyObject *self, PyObject *index)
{
    Py_ssize_t at = PyNumber_AsSsize_t(index, NULL);
    return PyBool_FromLong(at > 3);
}

static PyObject *
bad_overflow(PyObject *self, PyObject *index)
{
    Py_ssize_t at = PyNumber_AsSsize_t(index, PyExc_OverflowError);
    return PyBool_FromLong(at > 3); // leak: ERR003
}

PyMethodDef methods[] = {
    {"good_self", good_self, METH_NOARGS, NULL},
    {"bad_argument", bad_argument, METH_VARARGS, NULL},
    {"good_made", good_made, METH_NOARGS, NULL},
    {"good_clipped", good_clipped, METH_O, NULL},
    {"bad_overflow", bad_overflow, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

PyTypeObject disk_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "disks.Disk",
    .tp_basicsize = sizeof(Disk),
    .tp_richcompare = bad_compared,
};
