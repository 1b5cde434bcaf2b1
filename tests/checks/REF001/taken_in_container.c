#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A reference taken straight where something is held, and by no variable, is meant for who holds it. */

typedef struct {
    PyObject_HEAD
    PyObject *name;
    PyObject *value;
} Pair;

static PyObject *
state_of(PyObject *self, PyObject *pair)
{
    PyObject *state = PyTuple_New(2);
    if (state == NULL) {
        return NULL;
    }
    PyTuple_SET_ITEM(state, 0, ((Pair *)pair)->name);
    PyTuple_SET_ITEM(state, 1, ((Pair *)pair)->value);
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(state); i++) {
        Py_XINCREF(PyTuple_GET_ITEM(state, i));
    }
    return state; // perhaps: REF001
}

static PyObject *
first_is_taken(PyObject *self, PyObject *list)
{
    PyObject *first = PyList_GetItem(list, 0);
    if (first == NULL) {
        return NULL;
    }
    Py_INCREF(first);
    return PyLong_FromSsize_t(Py_SIZE(first)); // leak: REF001
}

static PyMethodDef methods[] = {
    {"state_of", state_of, METH_O, NULL},
    {"first_is_taken", first_is_taken, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "taken", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_taken(void)
{
    return PyModule_Create(&definition);
}
