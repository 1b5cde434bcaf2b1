#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* The same arithmetic of the same values has the same answer each time it is asked. */

struct table {
    unsigned flags;
    Py_ssize_t used, size;
};

static PyObject *
divisible(PyObject *self, PyObject *arg)
{
    long n = PyLong_AsLong(arg);
    if (n == -1 && PyErr_Occurred()) {
        return NULL;
    }
    PyObject *text = NULL;
    if (n % 4 == 0) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
    }
    if (n % 4) {
        Py_RETURN_NONE;
    }
    return text;
}

static PyObject *
not_divisible(PyObject *self, PyObject *arg)
{
    long n = PyLong_AsLong(arg);
    if (n == -1 && PyErr_Occurred()) {
        return NULL;
    }
    PyObject *text = NULL;
    if (n % 4 == 0) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
    }
    if (n % 5) {
        Py_RETURN_NONE; // leak: REF001
    }
    return text ? text : Py_NewRef(arg);
}

static PyObject *
by_flag(struct table *table, PyObject *arg)
{
    PyObject *key = arg;
    if (table->flags & 2) {
        key = PyObject_Str(arg);
        if (key == NULL) {
            return NULL;
        }
    }
    Py_hash_t hash = PyObject_Hash(key);
    if (table->flags & 2) {
        Py_DECREF(key);
    }
    return hash == -1 ? NULL : PyLong_FromSsize_t(hash);
}

static PyObject *
by_other_flag(struct table *table, PyObject *arg)
{
    PyObject *key = arg;
    if (table->flags & 2) {
        key = PyObject_Str(arg);
        if (key == NULL) {
            return NULL;
        }
    }
    Py_hash_t hash = PyObject_Hash(key);
    if (table->flags & 4) {
        return PyLong_FromSsize_t(hash); // leak: REF001
    }
    if (table->flags & 2) {
        Py_DECREF(key);
    }
    return hash == -1 ? NULL : PyLong_FromSsize_t(hash);
}

static PyObject *
by_order(PyObject *arg, Py_ssize_t used, Py_ssize_t size)
{
    PyObject *text = NULL;
    if (used < size) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
    }
    if (used >= size) {
        Py_RETURN_NONE;
    }
    return text;
}

static PyObject *
by_changed_order(PyObject *arg, Py_ssize_t used, Py_ssize_t size)
{
    PyObject *text = NULL;
    if (used < size) {
        text = PyObject_Str(arg);
        if (text == NULL) {
            return NULL;
        }
    }
    used = PyObject_Size(arg);
    if (used >= size) {
        Py_RETURN_NONE; // leak: REF001
    }
    return text ? text : Py_NewRef(arg);
}

static PyObject *
flags(PyObject *self, PyObject *arg)
{
    struct table table = {(unsigned)Py_REFCNT(arg), 0, 0};
    return by_flag(&table, arg);
}

static PyObject *
other_flags(PyObject *self, PyObject *arg)
{
    struct table table = {(unsigned)Py_REFCNT(arg), 0, 0};
    return by_other_flag(&table, arg);
}

static PyObject *
orders(PyObject *self, PyObject *arg)
{
    return by_order(arg, Py_REFCNT(arg), Py_REFCNT(self));
}

static PyObject *
changed_orders(PyObject *self, PyObject *arg)
{
    return by_changed_order(arg, Py_REFCNT(arg), Py_REFCNT(self));
}

static PyMethodDef methods[] = {
    {"divisible", divisible, METH_O, NULL},
    {"not_divisible", not_divisible, METH_O, NULL},
    {"flags", flags, METH_O, NULL},
    {"other_flags", other_flags, METH_O, NULL},
    {"orders", orders, METH_O, NULL},
    {"changed_orders", changed_orders, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "same_question", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_same_question(void)
{
    return PyModule_Create(&module);
}
