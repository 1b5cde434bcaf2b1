// A slot that code fills is as much a slot as one in a table.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyTypeObject rows_type;

static PyObject *
rows_iter(PyObject *self)
{
    return self; // leak: REF010 {{'self' is returned without a new reference: the caller will release one it was not given}}
}

static PyObject *
rows_next(PyObject *self)
{
    Py_INCREF(self);
    return self;
}

/* Nobody says that Python calls it. */
PyObject *
rows_owner(PyObject *rows)
{
    return rows;
}

int
start_rows(void)
{
    rows_type.tp_name = "rows.Rows";
    rows_type.tp_iter = rows_iter;
    rows_type.tp_iternext = rows_next;
    return PyType_Ready(&rows_type);
}
