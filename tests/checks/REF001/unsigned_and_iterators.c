#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Unsigned counters decide loops, and the position of an iterator decides what its next step releases. */

#define MOST 16

struct slot {
    PyObject *object;
    int rank;
};

static void
release_all(struct slot slots[MOST + 1])
{
    unsigned i;
    for (i = 0; i < MOST + 1 && slots[i].rank >= 0; i++) {
        Py_CLEAR(slots[i].object);
    }
    slots[0].rank = -1;
}

static int
fill_first(PyObject *value, struct slot slots[MOST + 1])
{
    slots[0].object = PyNumber_Index(value);
    if (slots[0].object == NULL) {
        return -1;
    }
    slots[0].rank = 0;
    if (PyObject_IsTrue(value) < 0) {
        return -1;
    }
    return 1;
}

static PyObject *
slots_released(PyObject *self, PyObject *value)
{
    struct slot slots[MOST + 1];
    PyObject *result = NULL;
    slots[0].object = NULL;
    slots[0].rank = -1;
    if (fill_first(value, slots) >= 0) {
        result = PyLong_FromLong(1);
    }
    release_all(slots);
    return result;
}

static PyObject *
slots_forgotten(PyObject *self, PyObject *value)
{
    struct slot slots[MOST + 1];
    slots[0].object = NULL;
    slots[0].rank = -1;
    if (fill_first(value, slots) < 0) {
        return NULL; // leak: REF002
    }
    release_all(slots);
    Py_RETURN_NONE;
}

struct steps {
    PyObject *items;
    int position;
    PyObject *key;
};

static int
step(struct steps *steps)
{
    if (steps->position < 0) {
        return 0;
    }
    if (steps->position > 0) {
        Py_DECREF(steps->key);
    }
    if (steps->position >= PyList_GET_SIZE(steps->items)) {
        steps->position = -1;
        return 0;
    }
    steps->key = PyList_GET_ITEM(steps->items, steps->position);
    Py_INCREF(steps->key);
    steps->position++;
    return 1;
}

static PyObject *
two_steps(PyObject *self, PyObject *items)
{
    struct steps steps = {items, 0, NULL};
    if (!PyList_CheckExact(items)) {
        PyErr_SetString(PyExc_TypeError, "a list is needed");
        return NULL;
    }
    if (step(&steps) > 0 && step(&steps) > 0) {
        Py_DECREF(steps.key);
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"slots_released", slots_released, METH_O, NULL},
    {"slots_forgotten", slots_forgotten, METH_O, NULL},
    {"two_steps", two_steps, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "steps", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_steps(void)
{
    return PyModuleDef_Init(&module);
}
