#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <datetime.h>

/* Failures nobody can cause from Python, beside ones that anybody can. */

static PyObject *
numbers_to_call(PyObject *self, PyObject *arg)
{
    PyObject *pair = Py_BuildValue("(dO)", 1.5, arg);
    PyObject *result = PyObject_Call(arg, pair, NULL); // perhaps: ERR001
    Py_DECREF(pair);
    return result;
}

static PyObject *
literal_to_call(PyObject *self, PyObject *arg)
{
    PyObject *pair = Py_BuildValue("(si)", "name", 1);
    PyObject *result = PyObject_Call(arg, pair, NULL); // perhaps: ERR001
    Py_DECREF(pair);
    return result;
}

static PyObject *
text_to_call(PyObject *self, PyObject *args)
{
    const char *name;
    PyObject *callable;
    if (!PyArg_ParseTuple(args, "yO", &name, &callable)) {
        return NULL;
    }
    PyObject *pair = Py_BuildValue("(si)", name, 1);
    PyObject *result = PyObject_Call(callable, pair, NULL); // leak: ERR001
    Py_DECREF(pair);
    return result;
}

static PyObject *
address_as_text(PyObject *self, PyObject *arg)
{
    PyObject *text = PyUnicode_FromFormat("at %p", (void *)arg);
    PyObject *list = PyUnicode_Splitlines(text, 0); // perhaps: ERR001
    Py_DECREF(text);
    return list;
}

static PyObject *
repr_as_text(PyObject *self, PyObject *arg)
{
    PyObject *text = PyUnicode_FromFormat("at %R", arg);
    PyObject *list = PyUnicode_Splitlines(text, 0); // leak: ERR001
    Py_DECREF(text);
    return list;
}

static PyObject *
after_failed_build(PyObject *self, PyObject *arg)
{
    PyObject *value = PyObject_GetAttrString(arg, "value");
    PyObject *pair = Py_BuildValue("(ON)", arg, value);
    if (pair == NULL) {
        return NULL;
    }
    return pair;
}

static PyMethodDef methods[] = {
    {"numbers_to_call", numbers_to_call, METH_O, NULL},
    {"literal_to_call", literal_to_call, METH_O, NULL},
    {"text_to_call", text_to_call, METH_VARARGS, NULL},
    {"address_as_text", address_as_text, METH_O, NULL},
    {"repr_as_text", repr_as_text, METH_O, NULL},
    {"after_failed_build", after_failed_build, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "remote_failures", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_remote_failures(void)
{
    PyDateTime_IMPORT;
    if (PyDateTimeAPI->DateType == NULL) { // perhaps: ERR001
        return NULL;
    }
    return PyModule_Create(&module);
}
