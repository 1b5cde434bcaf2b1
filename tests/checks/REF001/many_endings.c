/* A helper that ends in more ways than its callers can follow: what it never touches stays theirs, what it sometimes keeps may be gone. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject **items;
    int used, room, a, b, c, d;
} Forest;

static int
grow(Forest *forest, PyObject *leaf, PyObject *lent)
{
    if (forest->a) {
        forest->b = 1;
        forest->a = PyObject_IsTrue(lent);
    }
    if (forest->b) {
        forest->c = 2;
    }
    if (forest->c) {
        forest->d = 3;
    }
    if (forest->d) {
        forest->a = 4;
    }
    if (PyObject_Size(leaf) == 0) {
        Py_DECREF(leaf);
        return 0;
    }
    if (forest->used == forest->room) {
        PyErr_SetString(PyExc_OverflowError, "the forest is full");
        return -1;
    }
    forest->items[forest->used++] = leaf;
    return 0;
}

/* One more call between: it knows no more than what it calls. */
static int
grow_from_outside(Forest *forest, PyObject *leaf, PyObject *lent)
{
    return grow(forest, leaf, lent);
}

int
plant(Forest *forest, PyObject *source)
{
    PyObject *leaf = PySequence_List(source);
    if (leaf == NULL) {
        return -1;
    }
    if (grow_from_outside(forest, leaf, source) < 0) {
        Py_DECREF(leaf);
        return -1;
    }
    leaf = PySequence_List(source);
    if (leaf == NULL) {
        return -1;
    }
    return grow(forest, leaf, source);
}

int
forgets_what_was_lent(Forest *forest, PyObject *leaf, PyObject *source)
{
    PyObject *lent = PySequence_List(source);
    if (lent == NULL) {
        return -1;
    }
    Py_INCREF(leaf);
    return grow(forest, leaf, lent); // leak: REF001
}
