#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Functions of other files: what is done with their results tells whether they give a reference or lend one. */

PyObject *load_rows(int table);
PyObject *current_table(int table);
PyObject *open_cursor(int table);
PyObject *either_way(int table);

static PyObject *
rows_released(PyObject *self, PyObject *args)
{
    PyObject *rows = load_rows(1);
    if (rows == NULL) {
        return NULL;
    }
    Py_ssize_t count = PyObject_Size(rows);
    Py_DECREF(rows);
    if (count < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(count);
}

static PyObject *
rows_forgotten(PyObject *self, PyObject *args)
{
    PyObject *rows = load_rows(2);
    if (rows == NULL) {
        return NULL;
    }
    if (PyObject_Size(rows) < 0) {
        return NULL; // leak: REF002
    }
    return rows;
}

static PyObject *
table_taken(PyObject *self, PyObject *args)
{
    PyObject *table = current_table(1);
    if (table == NULL) {
        return NULL;
    }
    Py_INCREF(table);
    return table;
}

static PyObject *
table_only_looked_at(PyObject *self, PyObject *args)
{
    PyObject *table = current_table(2);
    if (table == NULL) {
        return NULL;
    }
    return PyObject_Str(table);
}

static PyObject *
cursor_of_unknown_owner(PyObject *self, PyObject *args)
{
    PyObject *cursor = open_cursor(1);
    if (cursor == NULL) {
        return NULL;
    }
    return PyObject_Str(cursor); // perhaps: REF001
}

static PyObject *
taken_here(PyObject *self, PyObject *args)
{
    PyObject *one = either_way(1);
    Py_XINCREF(one);
    return one;
}

static PyObject *
released_there(PyObject *self, PyObject *args)
{
    PyObject *one = either_way(2);
    PyObject *text = PyObject_Repr(one);
    Py_XDECREF(one);
    return text;
}

static PyObject *
owner_in_doubt(PyObject *self, PyObject *args)
{
    PyObject *one = either_way(3);
    return PyObject_Repr(one); // perhaps: REF001
}

static PyMethodDef methods[] = {
    {"rows_released", rows_released, METH_NOARGS, NULL},
    {"rows_forgotten", rows_forgotten, METH_NOARGS, NULL},
    {"table_taken", table_taken, METH_NOARGS, NULL},
    {"table_only_looked_at", table_only_looked_at, METH_NOARGS, NULL},
    {"cursor_of_unknown_owner", cursor_of_unknown_owner, METH_NOARGS, NULL},
    {"taken_here", taken_here, METH_NOARGS, NULL},
    {"released_there", released_there, METH_NOARGS, NULL},
    {"owner_in_doubt", owner_in_doubt, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "elsewhere", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_elsewhere(void)
{
    return PyModule_Create(&definition);
}
