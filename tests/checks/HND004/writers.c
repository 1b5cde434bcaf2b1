#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
private_writer_forgotten(PyObject *self, PyObject *text)
{
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    if (_PyUnicodeWriter_WriteStr(&writer, text) < 0) {
        return NULL; // leak: HND004
    }
    return _PyUnicodeWriter_Finish(&writer);
}

static PyObject *
private_writer_given_up(PyObject *self, PyObject *text)
{
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    if (_PyUnicodeWriter_WriteStr(&writer, text) < 0) {
        _PyUnicodeWriter_Dealloc(&writer);
        return NULL;
    }
    return _PyUnicodeWriter_Finish(&writer);
}

static PyObject *
forgotten_in_a_loop(PyObject *self, PyObject *list)
{
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    writer.overallocate = 1;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
        PyObject *text = PyObject_Str(PyList_GET_ITEM(list, i));
        if (text == NULL) {
            return NULL; // leak: HND004
        }
        int status = _PyUnicodeWriter_WriteStr(&writer, text);
        Py_DECREF(text);
        if (status < 0) {
            _PyUnicodeWriter_Dealloc(&writer);
            return NULL;
        }
    }
    return _PyUnicodeWriter_Finish(&writer);
}

static PyObject *
given_up_in_a_loop(PyObject *self, PyObject *list)
{
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    writer.overallocate = 1;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
        PyObject *text = PyObject_Str(PyList_GET_ITEM(list, i));
        if (text == NULL) {
            goto error;
        }
        int status = _PyUnicodeWriter_WriteStr(&writer, text);
        Py_DECREF(text);
        if (status < 0) {
            goto error;
        }
    }
    return _PyUnicodeWriter_Finish(&writer);

error:
    _PyUnicodeWriter_Dealloc(&writer);
    return NULL;
}

static PyMethodDef methods[] = {
    {"a", private_writer_forgotten, METH_O}, {"b", private_writer_given_up, METH_O}, {"c", forgotten_in_a_loop, METH_O}, {"d", given_up_in_a_loop, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
