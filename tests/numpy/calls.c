#include <numpy/arrayobject.h>

/* NumPy's functions are called through a table; what they do with references is known by their names. */

static PyObject *
bad_second_fails(PyObject *self, PyObject *arg)
{
    npy_intp size = 3;
    PyArrayObject *in = (PyArrayObject *)PyArray_FromAny(arg, PyArray_DescrFromType(12), 1, 1, 0, NULL);
    PyObject *out;

    if (in == NULL) {
        return NULL;
    }
    out = PyArray_New(&PyArray_Type, 1, &size, 12, NULL, NULL, 0, 0, NULL);
    if (out == NULL) {
        return NULL; // leak: REF002
    }
    Py_DECREF(in);
    return out;
}

/* The descriptor is stolen, also when no array can be made. */
static PyObject *
good_stolen(PyObject *self, PyObject *arg)
{
    npy_intp size = 3;
    PyArray_Descr *type;

    if (!PyArray_DescrConverter(arg, &type)) {
        return NULL;
    }
    return PyArray_NewFromDescr(&PyArray_Type, type, 1, &size, NULL, NULL, 0, NULL);
}

static PyObject *
bad_stolen_twice(PyObject *self, PyObject *arg)
{
    npy_intp size = 3;
    PyArray_Descr *type;
    PyObject *array;

    if (!PyArray_DescrConverter(arg, &type)) {
        return NULL;
    }
    array = PyArray_NewFromDescr(&PyArray_Type, type, 1, &size, NULL, NULL, 0, NULL);
    Py_DECREF(type); // leak: REF007
    return array;
}

/* The base is stolen by the view that needs it, also when that fails. */
static PyObject *
good_view(PyObject *self, PyObject *arg)
{
    npy_intp size = 3;
    PyArrayObject *in = (PyArrayObject *)PyArray_FromAny(arg, NULL, 1, 1, 0, NULL);
    PyArrayObject *view;

    if (in == NULL) {
        return NULL;
    }
    view = (PyArrayObject *)PyArray_New(&PyArray_Type, 1, &size, 12, NULL, PyArray_DATA(in), 0, 0, NULL);
    if (view == NULL) {
        Py_DECREF(in);
        return NULL;
    }
    if (PyArray_SetBaseObject(view, (PyObject *)in) < 0) {
        Py_DECREF(view);
        return NULL;
    }
    return PyArray_Return(view);
}

static PyObject *
bad_type_forgotten(PyObject *self, PyObject *arg)
{
    PyArray_Descr *type;

    if (!PyArray_DescrConverter(arg, &type)) {
        return NULL;
    }
    return PyLong_FromLong(type->type_num); // leak: REF005
}

static PyObject *
bad_iterated(PyObject *self, PyObject *arg)
{
    NpyIter *steps = NpyIter_New((PyArrayObject *)arg, 0, 0, 0, NULL);

    if (steps == NULL) {
        return NULL;
    }
    if (!NpyIter_Reset(steps, NULL)) {
        return NULL; // leak: HND005
    }
    if (!NpyIter_Deallocate(steps)) {
        return NULL;
    }
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {
    {"bad_second_fails", bad_second_fails, METH_O, NULL},
    {"good_stolen", good_stolen, METH_O, NULL},
    {"bad_stolen_twice", bad_stolen_twice, METH_O, NULL},
    {"good_view", good_view, METH_O, NULL},
    {"bad_type_forgotten", bad_type_forgotten, METH_O, NULL},
    {"bad_iterated", bad_iterated, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
