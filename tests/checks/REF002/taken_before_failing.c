#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A function that takes references to its arguments and then fails: it is to blame, not each of its callers. */

struct entry {
    PyObject *key;
    Py_hash_t hash;
};

struct table {
    Py_ssize_t used;
    Py_ssize_t size;
    struct entry *entries;
};

static int
add_steals(struct table *table, PyObject *key)
{
    if (table->used == table->size) {
        PyErr_SetString(PyExc_OverflowError, "the table is full");
        return -1;
    }
    table->entries[table->used].key = key;
    table->used++;
    return 0;
}

static int
add(struct table *table, PyObject *key)
{
    Py_INCREF(key);
    return add_steals(table, key); // leak: REF002 {{The reference in 'key' is not released on this error path}}
}

static int
add_safely(struct table *table, PyObject *key)
{
    Py_INCREF(key);
    if (add_steals(table, key) < 0) {
        Py_DECREF(key);
        return -1;
    }
    return 0;
}

static struct table all;

static PyObject *
put(PyObject *self, PyObject *args)
{
    PyObject *key, *text;
    if (!PyArg_ParseTuple(args, "O", &key)) {
        return NULL;
    }
    text = PyObject_Str(key);
    if (text == NULL) {
        return NULL;
    }
    if (add(&all, text) < 0 || add_safely(&all, text) < 0) {
        Py_DECREF(text);
        return NULL;
    }
    Py_DECREF(text);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"put", put, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "taken", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC
PyInit_taken(void)
{
    return PyModuleDef_Init(&module);
}
