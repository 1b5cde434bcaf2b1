#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A double of -1 is how PyFloat_AsDouble fails; a count with an exception set is no success. */

static int
as_seconds(PyObject *item, double *seconds)
{
    double value = PyFloat_AsDouble(item);
    if (value == -1.0 && PyErr_Occurred()) {
        return -1;
    }
    *seconds = value;
    return 0;
}

static PyObject *
checked(PyObject *self, PyObject *item)
{
    double seconds;
    if (as_seconds(item, &seconds) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static int
added_from(PyObject *set, PyObject *items)
{
    int added = 0, status = 0;
    PyObject *item, *iterator = PyObject_GetIter(items);
    if (iterator == NULL) {
        return -1;
    }
    while (1) {
        item = PyIter_Next(iterator);
        if (item == NULL) {
            if (PyErr_Occurred()) {
                goto out;
            }
            break;
        }
        status = PySet_Add(set, item);
        Py_DECREF(item);
        if (status < 0) {
            break;
        }
        added++;
    }
out:
    Py_DECREF(iterator);
    return status < 0 ? -1 : added;
}

static PyObject *
forgets_the_iterator(PyObject *self, PyObject *items)
{
    int added = added_from(self, items);
    if (added < 0) {
        return NULL;
    }
    return PyLong_FromLong(added); // leak: ERR003
}

static double
distance_to(PyObject *other)
{
    double distance = PyFloat_AsDouble(other);
    if (distance == -1.0 && PyErr_Occurred()) {
        return -1.0;
    }
    return distance * distance;
}

static PyObject *
asks_for_less(PyObject *self, PyObject *other)
{
    double distance = distance_to(other);
    if (distance < 0.0 && PyErr_Occurred()) {
        return NULL;
    }
    return PyFloat_FromDouble(distance);
}

static PyMethodDef methods[] = {
    {"asks_for_less", asks_for_less, METH_O, NULL},
    {"checked", checked, METH_O, NULL},
    {"forgets_the_iterator", forgets_the_iterator, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "counts_and_floats", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_counts_and_floats(void)
{
    return PyModule_Create(&module);
}
