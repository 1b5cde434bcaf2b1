#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <ctype.h>

/* What a function has walked over or keeps in statics must not use up the paths that lead to its exits. */

static PyObject *
names_kept_in_statics(PyObject *self, PyObject *arg)
{
    static PyObject *first = NULL, *second = NULL, *third = NULL, *fourth = NULL, *fifth = NULL, *sixth = NULL, *seventh = NULL;
    PyObject *name = NULL;
    PyObject *owner;
    if (!first) {
        first = PyUnicode_InternFromString("first");
    }
    if (!second) {
        second = PyUnicode_InternFromString("second");
    }
    if (!third) {
        third = PyUnicode_InternFromString("third");
    }
    if (!fourth) {
        fourth = PyUnicode_InternFromString("fourth");
    }
    if (!fifth) {
        fifth = PyUnicode_InternFromString("fifth");
    }
    if (!sixth) {
        sixth = PyUnicode_InternFromString("sixth");
    }
    if (!seventh) {
        seventh = PyUnicode_InternFromString("seventh");
    }
    if (PyList_Check(arg)) {
        name = first;
    }
    else if ((owner = PyObject_GetAttrString(arg, "owner")) != NULL) {
        name = PyTuple_Check(owner) ? second : third;
    }
    else {
        PyErr_Clear();
        name = fourth;
    }
    return PyBool_FromLong(name == first); // leak: REF001
}

static int
letters_of(const char *text, char **letters)
{
    const char *from = text;
    char *to;
    if (!(to = *letters = PyMem_Malloc(strlen(text) + 1))) {
        PyErr_NoMemory();
        return -1;
    }
    while (*from) {
        if (isalnum(*from)) {
            *to++ = (char)toupper(*from++);
        }
        else {
            ++from;
        }
    }
    *to = '\0';
    return 0;
}

static PyObject *
walked_by_pointer(PyObject *self, PyObject *arg)
{
    const char *text = PyUnicode_AsUTF8(arg);
    char *letters = NULL;
    if (text == NULL || letters_of(text, &letters) < 0) {
        return NULL;
    }
    if (strcmp(text, letters) == 0) {
        return PyBool_FromLong(1); // leak: MEM001
    }
    PyMem_Free(letters);
    return PyBool_FromLong(0);
}

static PyObject *
walked_by_pointer_and_freed(PyObject *self, PyObject *arg)
{
    const char *text = PyUnicode_AsUTF8(arg);
    char *letters = NULL;
    int is_same;
    if (text == NULL || letters_of(text, &letters) < 0) {
        return NULL;
    }
    is_same = strcmp(text, letters) == 0;
    PyMem_Free(letters);
    return PyBool_FromLong(is_same);
}

static PyObject *
lengths_of_words(PyObject *self, PyObject *arg)
{
    static const char *const words[] = {"one", "two", "three", NULL};
    const char *const *word;
    PyObject *lengths = PyList_New(0);
    if (lengths == NULL) {
        return NULL;
    }
    for (word = words; *word != NULL; word++) {
        PyObject *length = PyLong_FromSize_t(strlen(*word));
        if (length == NULL || PyList_Append(lengths, length) < 0) {
            Py_XDECREF(length);
            Py_DECREF(lengths);
            return NULL;
        }
        Py_DECREF(length);
    }
    return lengths;
}

static PyMethodDef methods[] = {
    {"a", names_kept_in_statics, METH_O}, {"b", walked_by_pointer, METH_O}, {"c", walked_by_pointer_and_freed, METH_O},
    {"d", lengths_of_words, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
