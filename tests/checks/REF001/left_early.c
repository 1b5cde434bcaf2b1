#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A loop that was left early is not at its end, and a counter whose end is known counts exactly. */

static PyObject *
place_of(PyObject *self, PyObject *list)
{
    PyObject *result = NULL;
    Py_ssize_t size = PyList_GET_SIZE(list), i;
    for (i = 0; i < size; i++) {
        int found = PyObject_IsTrue(PyList_GET_ITEM(list, i));
        if (found < 0) {
            return NULL;
        }
        if (found) {
            result = PyObject_GetAttrString(list, "found");
            break;
        }
    }
    if (i == size) {
        result = PyLong_FromLong(-1);
    }
    return result;
}

static PyObject *
place_is_lost(PyObject *self, PyObject *list)
{
    PyObject *result = NULL;
    Py_ssize_t size = PyList_GET_SIZE(list), i;
    for (i = 0; i < size; i++) {
        if (PyList_GET_ITEM(list, i) == Py_None) {
            result = PyLong_FromSsize_t(i);
            break;
        }
    }
    if (i != size) {
        return PyLong_FromLong(-1); // leak: REF001
    }
    return PyLong_FromLong(0);
}

static PyObject *
kept_until_the_end(PyObject *self, PyObject *mapping)
{
    PyObject *kept[3] = {NULL};
    int count = 0;
    PyObject *host = PyMapping_GetItemString(mapping, "host");
    if (host != NULL) {
        kept[count++] = host;
    }
    PyObject *user = PyMapping_GetItemString(mapping, "user");
    if (user != NULL) {
        kept[count++] = user;
    }
    PyErr_Clear();
    for (int i = 0; i < count; i++) {
        Py_DECREF(kept[i]);
    }
    return PyLong_FromLong(count);
}

static PyObject *
last_is_forgotten(PyObject *self, PyObject *mapping)
{
    PyObject *kept[2] = {NULL};
    PyObject *host = PyMapping_GetItemString(mapping, "host");
    if (host == NULL) {
        return NULL;
    }
    kept[0] = host;
    PyObject *user = PyMapping_GetItemString(mapping, "user");
    if (user == NULL) {
        Py_DECREF(host);
        return NULL;
    }
    kept[1] = user;
    for (int i = 0; i < 1; i++) {
        Py_DECREF(kept[i]);
    }
    Py_RETURN_NONE; // leak: REF001
}

static PyMethodDef methods[] = {
    {"place_of", place_of, METH_O, NULL},
    {"place_is_lost", place_is_lost, METH_O, NULL},
    {"kept_until_the_end", kept_until_the_end, METH_O, NULL},
    {"last_is_forgotten", last_is_forgotten, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "left_early", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_left_early(void)
{
    return PyModule_Create(&definition);
}
