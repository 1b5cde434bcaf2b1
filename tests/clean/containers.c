/* Containers filled and read without a mistake. The mutation test puts one into each in turn (docs/testing.md). */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
squares(PyObject *self, PyObject *arg)
{
    Py_ssize_t count = PyLong_AsSsize_t(arg);
    if (count == -1 && PyErr_Occurred()) {
        return NULL;
    }
    PyObject *list = PyList_New(count);
    if (list == NULL) {
        return NULL;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *number = PyLong_FromSsize_t(i * i);
        if (number == NULL) {
            Py_DECREF(list);
            return NULL;
        }
        PyList_SET_ITEM(list, i, number);
    }
    return list;
}

static PyObject *
doubled_items(PyObject *self, PyObject *sequence)
{
    PyObject *fast = PySequence_Fast(sequence, "expected a sequence");
    if (fast == NULL) {
        return NULL;
    }
    PyObject *result = PyList_New(0);
    if (result == NULL) {
        goto error;
    }
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(fast); i++) {
        PyObject *sum = PyNumber_Add(PySequence_Fast_GET_ITEM(fast, i), PySequence_Fast_GET_ITEM(fast, i));
        if (sum == NULL) {
            goto error;
        }
        if (PyList_Append(result, sum) < 0) {
            Py_DECREF(sum);
            goto error;
        }
        Py_DECREF(sum);
    }
    Py_DECREF(fast);
    return result;

error:
    Py_DECREF(fast);
    Py_XDECREF(result);
    return NULL;
}

static PyObject *
counted_words(PyObject *self, PyObject *text)
{
    PyObject *words = PyUnicode_Split(text, NULL, -1);
    if (words == NULL) {
        return NULL;
    }
    PyObject *counts = PyDict_New();
    if (counts == NULL) {
        Py_DECREF(words);
        return NULL;
    }
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(words); i++) {
        PyObject *word = PyList_GET_ITEM(words, i);
        PyObject *old = PyDict_GetItemWithError(counts, word);
        if (old == NULL && PyErr_Occurred()) {
            goto error;
        }
        long count = old == NULL ? 0 : PyLong_AsLong(old);
        PyObject *next = PyLong_FromLong(count + 1);
        if (next == NULL) {
            goto error;
        }
        int status = PyDict_SetItem(counts, word, next);
        Py_DECREF(next);
        if (status < 0) {
            goto error;
        }
    }
    Py_DECREF(words);
    return counts;

error:
    Py_DECREF(words);
    Py_DECREF(counts);
    return NULL;
}

static PyObject *
sum_of_iterable(PyObject *self, PyObject *iterable)
{
    PyObject *iterator = PyObject_GetIter(iterable);
    if (iterator == NULL) {
        return NULL;
    }
    double sum = 0.0;
    PyObject *item;
    while ((item = PyIter_Next(iterator)) != NULL) {
        double value = PyFloat_AsDouble(item);
        Py_DECREF(item);
        if (value == -1.0 && PyErr_Occurred()) {
            Py_DECREF(iterator);
            return NULL;
        }
        sum += value;
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        return NULL;
    }
    return PyFloat_FromDouble(sum);
}

static PyObject *
pair_of_strings(PyObject *self, PyObject *unused)
{
    PyObject *pair = PyTuple_New(2);
    if (pair == NULL) {
        return NULL;
    }
    PyObject *first = PyUnicode_FromString("first");
    if (first == NULL) {
        Py_DECREF(pair);
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 0, first);
    PyObject *second = PyBytes_FromString("second");
    if (second == NULL) {
        Py_DECREF(pair);
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 1, second);
    return pair;
}

static PyObject *
unique_names(PyObject *self, PyObject *objects)
{
    PyObject *names = PySet_New(NULL);
    if (names == NULL) {
        return NULL;
    }
    Py_ssize_t count = PySequence_Size(objects);
    if (count < 0) {
        Py_DECREF(names);
        return NULL;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *one = PySequence_GetItem(objects, i);
        if (one == NULL) {
            Py_DECREF(names);
            return NULL;
        }
        PyObject *name = PyObject_GetAttrString(one, "__name__");
        Py_DECREF(one);
        if (name == NULL) {
            Py_DECREF(names);
            return NULL;
        }
        int failed = PySet_Add(names, name);
        Py_DECREF(name);
        if (failed) {
            Py_DECREF(names);
            return NULL;
        }
    }
    return names;
}

static PyObject *
inverted(PyObject *self, PyObject *dict)
{
    if (!PyDict_Check(dict)) {
        PyErr_SetString(PyExc_TypeError, "expected a dict");
        return NULL;
    }
    PyObject *result = PyDict_New();
    if (result == NULL) {
        return NULL;
    }
    PyObject *key, *value;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (PyDict_SetItem(result, value, key) < 0) {
            Py_DECREF(result);
            return NULL;
        }
    }
    return result;
}

static PyObject *
first_or_none(PyObject *self, PyObject *list)
{
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "expected a list");
        return NULL;
    }
    if (PyList_GET_SIZE(list) == 0) {
        Py_RETURN_NONE;
    }
    PyObject *first = PyList_GET_ITEM(list, 0);
    Py_INCREF(first);
    return first;
}

static PyObject *
value_or_default(PyObject *self, PyObject *args)
{
    PyObject *dict, *key, *fallback;
    if (!PyArg_ParseTuple(args, "O!OO:value_or_default", &PyDict_Type, &dict, &key, &fallback)) {
        return NULL;
    }
    PyObject *value = PyDict_GetItemWithError(dict, key);
    if (value == NULL) {
        if (PyErr_Occurred()) {
            return NULL;
        }
        value = fallback;
    }
    Py_INCREF(value);
    return value;
}

static PyObject *
settings(PyObject *self, PyObject *unused)
{
    PyObject *dict = PyDict_New();
    if (dict == NULL) {
        return NULL;
    }
    PyObject *level = PyLong_FromLong(6);
    if (level == NULL || PyDict_SetItemString(dict, "level", level) < 0) {
        Py_XDECREF(level);
        Py_DECREF(dict);
        return NULL;
    }
    Py_DECREF(level);
    PyObject *name = PyUnicode_FromFormat("preset-%d", 6);
    if (name == NULL || PyDict_SetItemString(dict, "name", name) < 0) {
        Py_XDECREF(name);
        Py_DECREF(dict);
        return NULL;
    }
    Py_DECREF(name);
    return dict;
}

static PyObject *
matrix(PyObject *self, PyObject *args)
{
    Py_ssize_t rows, columns;
    if (!PyArg_ParseTuple(args, "nn", &rows, &columns)) {
        return NULL;
    }
    PyObject *result = PyList_New(rows);
    if (result == NULL) {
        return NULL;
    }
    for (Py_ssize_t i = 0; i < rows; i++) {
        PyObject *row = PyTuple_New(columns);
        if (row == NULL) {
            Py_DECREF(result);
            return NULL;
        }
        for (Py_ssize_t j = 0; j < columns; j++) {
            PyObject *cell = PyFloat_FromDouble((double)(i * columns + j));
            if (cell == NULL) {
                Py_DECREF(row);
                Py_DECREF(result);
                return NULL;
            }
            PyTuple_SET_ITEM(row, j, cell);
        }
        PyList_SET_ITEM(result, i, row);
    }
    return result;
}

static PyObject *
sorted_keys(PyObject *self, PyObject *mapping)
{
    PyObject *keys = PyMapping_Keys(mapping);
    if (keys == NULL) {
        return NULL;
    }
    if (PyList_Sort(keys) < 0) {
        Py_DECREF(keys);
        return NULL;
    }
    PyObject *tuple = PyList_AsTuple(keys);
    Py_DECREF(keys);
    return tuple;
}

static PyObject *
appended_constant(PyObject *self, PyObject *list)
{
    PyObject *number = PyLong_FromLong(1000003);
    if (number == NULL) {
        return NULL;
    }
    if (PyList_Append(list, number) < 0) {
        Py_DECREF(number);
        return NULL;
    }
    return number;
}

static PyObject *
replaced_first(PyObject *self, PyObject *args)
{
    PyObject *list, *value;
    if (!PyArg_ParseTuple(args, "O!O", &PyList_Type, &list, &value)) {
        return NULL;
    }
    Py_INCREF(value);
    if (PyList_SetItem(list, 0, value) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"squares", squares, METH_O, NULL},
    {"doubled_items", doubled_items, METH_O, NULL},
    {"counted_words", counted_words, METH_O, NULL},
    {"sum_of_iterable", sum_of_iterable, METH_O, NULL},
    {"pair_of_strings", pair_of_strings, METH_NOARGS, NULL},
    {"unique_names", unique_names, METH_O, NULL},
    {"inverted", inverted, METH_O, NULL},
    {"first_or_none", first_or_none, METH_O, NULL},
    {"value_or_default", value_or_default, METH_VARARGS, NULL},
    {"settings", settings, METH_NOARGS, NULL},
    {"matrix", matrix, METH_VARARGS, NULL},
    {"sorted_keys", sorted_keys, METH_O, NULL},
    {"appended_constant", appended_constant, METH_O, NULL},
    {"replaced_first", replaced_first, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *container_methods(void) { return methods; }
