#define PY_SSIZE_T_CLEAN
#include <Python.h>

static int
passed_to_dict(PyObject *dict)
{
    PyObject *unused = NULL;
    (void)unused;
    return PyDict_SetItemString(dict, "version", PyUnicode_FromString("1.0")); // leak: REF003 // perhaps: ERR001
}

static int
named_and_released(PyObject *dict)
{
    PyObject *version = PyUnicode_FromString("1.0");
    if (version == NULL) {
        return -1;
    }
    int failed = PyDict_SetItemString(dict, "version", version);
    Py_DECREF(version);
    return failed;
}

static PyObject *
nested_call(PyObject *self, PyObject *arg)
{
    Py_ssize_t length = PySequence_Size(PyObject_Dir(arg)); // leak: REF003
    if (length < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(length);
}

static PyObject *
nested_call_released(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == NULL) {
        return NULL;
    }
    Py_ssize_t length = PyObject_Size(text);
    Py_DECREF(text);
    if (length < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(length);
}

static PyObject *
passed_to_stealing_macro(PyObject *self, PyObject *args)
{
    PyObject *list = PyList_New(1);
    if (list == NULL) {
        return NULL;
    }
    PyList_SET_ITEM(list, 0, PyLong_FromLong(1));
    return list;
}

static PyObject *
returned_directly(PyObject *self, PyObject *args)
{
    return PyObject_Repr(args);
}

static int
compared_and_forgotten(PyObject *callback)
{
    if (PyObject_CallObject(callback, NULL) == NULL) { // leak: REF003
        return -1;
    }
    return 0;
}

static int
compared_and_released(PyObject *callback)
{
    PyObject *answer = PyObject_CallObject(callback, NULL);
    if (answer == NULL) {
        return -1;
    }
    Py_DECREF(answer);
    return 0;
}

static PyMethodDef methods[] = {
    {"a", nested_call, METH_O}, {"b", nested_call_released, METH_O}, {"c", passed_to_stealing_macro, METH_NOARGS}, {"d", returned_directly, METH_VARARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
int (*exported[])(PyObject *) = {passed_to_dict, named_and_released, compared_and_forgotten, compared_and_released};
