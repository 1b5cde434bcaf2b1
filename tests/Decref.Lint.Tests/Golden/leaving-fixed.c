#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdio.h>
#include <stdlib.h>

PyObject *
without_braces(PyObject *self, PyObject *args)
{
    PyObject *list = PyList_New(0);
    if (list == NULL)
        return NULL;
    PyObject *item = PyLong_FromLong(1);
    if (item == NULL)
        { Py_DECREF(list); return NULL; }
    if (PyList_Append(list, item) < 0) {
        Py_DECREF(list);
        Py_DECREF(item);
        return NULL;
    }
    Py_DECREF(item);
    return list;
}

PyObject *
in_two_places(PyObject *self, PyObject *args)
{
    PyObject *dict = PyDict_New();
    if (!dict) return NULL;
    PyObject *key = PyUnicode_FromString("key");
    if (!key) { Py_DECREF(dict); return NULL; }
    if (PyDict_SetItem(dict, key, Py_None) < 0) goto fail;
    Py_DECREF(key);
    return dict;
fail:
    Py_DECREF(dict);
    Py_DECREF(key);
    return NULL;
}

PyObject *
behind_a_label(PyObject *self, PyObject *args)
{
    PyObject *first = NULL, *second = NULL;
    first = PyUnicode_FromString("first");
    if (first == NULL) {
        goto fail;
    }
    second = PyUnicode_FromString("second");
    if (second == NULL) {
        goto fail;
    }
    Py_DECREF(second);
    return first;
fail:
    Py_XDECREF(first);
    return NULL;
}

PyObject *
released_on_one_way_to_the_label(PyObject *self, PyObject *args)
{
    PyObject *name = PyUnicode_FromString("name");
    if (name == NULL) {
        return NULL;
    }
    if (PyTuple_Size(args) < 0) {
        Py_DECREF(name);
        goto fail;
    }
    if (PyTuple_Size(args) == 0) {
        goto fail;
    }
    return name;
fail:
    return NULL;
}

PyObject *
failed_steal(PyObject *module, PyObject *args)
{
    PyObject *value = PyLong_FromLong(1);
    if (value == NULL) {
        return NULL;
    }
    if (PyModule_AddObject(module, "value", value) < 0) {
        Py_DECREF(value);
        return NULL;
    }
    Py_RETURN_NONE;
}

PyObject *
blocks_and_handles(PyObject *self, PyObject *args)
{
    Py_buffer view;
    char *block;
    if (!PyArg_ParseTuple(args, "y*", &view)) return NULL;
    block = malloc(view.len);
    if (block == NULL) { PyBuffer_Release(&view); return PyErr_NoMemory(); }
    FILE *stream = fopen("file", "r");
    if (stream == NULL) { PyBuffer_Release(&view); free(block); return NULL; }
    PyBuffer_Release(&view);
    free(block);
    fclose(stream);
    Py_RETURN_NONE;
}

PyObject *
overwritten(PyObject *self, PyObject *args)
{
    PyObject *text = PyUnicode_FromString("one");
    if (!text) return NULL;
    Py_DECREF(text);
    text = PyUnicode_FromString("two");
    return text;
}

PyObject *
given_to_a_format(PyObject *self, PyObject *args)
{
    PyObject *text = PyUnicode_FromString("one");
    if (!text) return NULL;
    return Py_BuildValue("(Ni)", text, 1);
}

PyObject *
inside_the_returned_value(PyObject *self, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (!text) return NULL;
    const char *bytes = PyUnicode_AsUTF8(text);
    return PyLong_FromString(bytes, NULL, 10);
}

PyObject *
temporary_of_a_statement(PyObject *self, PyObject *dict)
{
    { PyObject *temporary = PyUnicode_FromString("two"); PyDict_SetItemString(dict, "two", temporary); Py_XDECREF(temporary); }
    Py_RETURN_NONE;
}

int
temporary_of_a_return(PyObject *dict)
{
    { PyObject *temporary = PyUnicode_FromString("one"); int result = PyDict_SetItemString(dict, "one", temporary); Py_XDECREF(temporary); return result; }
}

PyObject *
fetched(PyObject *self, PyObject *arg)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    Py_RETURN_NONE;
}

PyObject *
overwritten_block(PyObject *self, PyObject *arg)
{
    char *block = malloc(8);
    if (block == NULL) {
        return PyErr_NoMemory();
    }
    free(block);
    block = malloc(16);
    free(block);
    Py_RETURN_NONE;
}

typedef void CURL;
extern CURL *curl_easy_init(void);
extern void curl_easy_cleanup(CURL *);

PyObject *
library_handle(PyObject *self, PyObject *arg)
{
    CURL *handle = curl_easy_init();
    if (handle == NULL) {
        return PyErr_NoMemory();
    }
    if (PyObject_Size(arg) < 0) {
        curl_easy_cleanup(handle);
        return NULL;
    }
    curl_easy_cleanup(handle);
    Py_RETURN_NONE;
}
