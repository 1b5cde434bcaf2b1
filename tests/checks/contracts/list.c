#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* PyList_Append takes a reference of its own: the caller's is still the caller's. */
PyObject *
correct_append(PyObject *self, PyObject *list)
{
    PyObject *item = PyLong_FromLong(123456);
    if (item == NULL) {
        return NULL;
    }
    int failed = PyList_Append(list, item);
    Py_DECREF(item);
    return failed < 0 ? NULL : Py_NewRef(list);
}

PyObject *
leak_append(PyObject *self, PyObject *list)
{
    PyObject *item = PyLong_FromLong(123456);
    if (item == NULL || PyList_Append(list, item) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

/* PyList_SetItem steals, also when it fails. */
PyObject *
correct_set_item(PyObject *self, PyObject *list)
{
    PyObject *item = PyLong_FromLong(123456);
    if (item == NULL || PyList_SetItem(list, 0, item) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
leak_list(PyObject *self, PyObject *unused)
{
    PyObject *list = PyList_New(1);
    if (list == NULL) {
        return NULL;
    }
    PyObject *item = PyUnicode_FromString("item");
    if (item == NULL) {
        return NULL;
    }
    PyList_SET_ITEM(list, 0, item);
    return list;
}

/* PyList_GetItem borrows, PyList_AsTuple gives a new reference. */
PyObject *
correct_get_item(PyObject *self, PyObject *list)
{
    PyObject *item = PyList_GetItem(list, 0);
    if (item == NULL) {
        return NULL;
    }
    Py_INCREF(item);
    return item;
}

PyObject *
leak_as_tuple(PyObject *self, PyObject *list)
{
    PyObject *tuple = PyList_AsTuple(list);
    if (tuple == NULL) {
        return NULL;
    }
    return PyLong_FromSsize_t(PyTuple_GET_SIZE(tuple));
}
