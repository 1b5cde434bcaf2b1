#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>

/* A helper that reports failure by -1 means something else by a length it reads from a field. */

typedef struct {
    PyObject_HEAD
    Py_ssize_t count;
    double *points;
} Path;

static Py_ssize_t
flatten(Path *path, double **points)
{
    double *copy = malloc(16 * sizeof(double));
    if (copy == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    *points = copy;
    return path->count;
}

static PyObject *
draws(Path *self, PyObject *unused)
{
    double *points;
    Py_ssize_t count = flatten(self, &points);
    if (count < 0) {
        return NULL;
    }
    free(points);
    return PyLong_FromSsize_t(count);
}

static PyObject *
draws_two(Path *self, PyObject *unused)
{
    double *points;
    Py_ssize_t count = flatten(self, &points);
    if (count < 0) {
        return NULL;
    }
    if (count != 2) {
        PyErr_SetString(PyExc_ValueError, "two points, please");
        return NULL; // leak: MEM001
    }
    free(points);
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {
    {"draws", (PyCFunction)draws, METH_NOARGS, NULL},
    {"draws_two", (PyCFunction)draws_two, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
