/* Blocks of every allocation domain. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>
#include <string.h>

static PyObject *
reversed_bytes(PyObject *self, PyObject *args)
{
    const char *bytes;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(args, "y#", &bytes, &size)) {
        return NULL;
    }
    char *copy = PyMem_Malloc(size + 1);
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; i < size; i++) {
        copy[i] = bytes[size - 1 - i];
    }
    PyObject *result = PyBytes_FromStringAndSize(copy, size);
    PyMem_Free(copy);
    return result;
}

static PyObject *
histogram(PyObject *self, PyObject *args)
{
    const unsigned char *bytes;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(args, "y#", &bytes, &size)) {
        return NULL;
    }
    long *counts = calloc(256, sizeof(long));
    if (counts == NULL) {
        return PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; i < size; i++) {
        counts[bytes[i]]++;
    }
    PyObject *list = PyList_New(256);
    if (list == NULL) {
        free(counts);
        return NULL;
    }
    for (int i = 0; i < 256; i++) {
        PyObject *count = PyLong_FromLong(counts[i]);
        if (count == NULL) {
            Py_DECREF(list);
            free(counts);
            return NULL;
        }
        PyList_SET_ITEM(list, i, count);
    }
    free(counts);
    return list;
}

static PyObject *
joined_path(PyObject *self, PyObject *args)
{
    const char *folder, *name;
    if (!PyArg_ParseTuple(args, "ss", &folder, &name)) {
        return NULL;
    }
    size_t length = strlen(folder) + strlen(name) + 2;
    char *path = malloc(length);
    if (path == NULL) {
        return PyErr_NoMemory();
    }
    strcpy(path, folder);
    strcat(path, "/");
    strcat(path, name);
    PyObject *result = PyUnicode_DecodeFSDefault(path);
    free(path);
    return result;
}

static PyObject *
first_lines(PyObject *self, PyObject *args)
{
    const char *text;
    int wanted;
    if (!PyArg_ParseTuple(args, "si", &text, &wanted)) {
        return NULL;
    }
    char *copy = strdup(text);
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *lines = PyList_New(0);
    if (lines == NULL) {
        free(copy);
        return NULL;
    }
    char *rest = NULL;
    char *line = strtok_r(copy, "\n", &rest);
    while (line != NULL && wanted-- > 0) {
        PyObject *item = PyUnicode_FromString(line);
        if (item == NULL || PyList_Append(lines, item) < 0) {
            Py_XDECREF(item);
            Py_DECREF(lines);
            free(copy);
            return NULL;
        }
        Py_DECREF(item);
        line = strtok_r(NULL, "\n", &rest);
    }
    free(copy);
    return lines;
}

typedef struct {
    char *items;
    size_t size;
    size_t room;
} Buffer;

static int
buffer_reserve(Buffer *buffer, size_t wanted)
{
    if (wanted <= buffer->room) {
        return 0;
    }
    char *larger = PyMem_Realloc(buffer->items, wanted);
    if (larger == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    buffer->items = larger;
    buffer->room = wanted;
    return 0;
}

static PyObject *
repeated(PyObject *self, PyObject *args)
{
    Buffer buffer = {NULL, 0, 0};
    int letter, count;
    if (!PyArg_ParseTuple(args, "Ci", &letter, &count)) {
        return NULL;
    }
    for (int i = 0; i < count; i++) {
        if (buffer_reserve(&buffer, buffer.size + 1) < 0) {
            PyMem_Free(buffer.items);
            return NULL;
        }
        buffer.items[buffer.size++] = (char)letter;
    }
    PyObject *result = PyBytes_FromStringAndSize(buffer.items, (Py_ssize_t)buffer.size);
    PyMem_Free(buffer.items);
    return result;
}

static double *
numbers_of(PyObject *list, Py_ssize_t *count)
{
    *count = PyList_Size(list);
    if (*count < 0) {
        return NULL;
    }
    double *numbers = PyMem_New(double, *count + 1);
    if (numbers == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    for (Py_ssize_t i = 0; i < *count; i++) {
        numbers[i] = PyFloat_AsDouble(PyList_GET_ITEM(list, i));
        if (numbers[i] == -1.0 && PyErr_Occurred()) {
            PyMem_Free(numbers);
            return NULL;
        }
    }
    return numbers;
}

static PyObject *
product(PyObject *self, PyObject *list)
{
    Py_ssize_t count;
    double *numbers = numbers_of(list, &count);
    if (numbers == NULL) {
        return NULL;
    }
    double result = 1.0;
    for (Py_ssize_t i = 0; i < count; i++) {
        result *= numbers[i];
    }
    PyMem_Free(numbers);
    return PyFloat_FromDouble(result);
}

static PyObject *
two_blocks(PyObject *self, PyObject *arg)
{
    long size = PyLong_AsLong(arg);
    if (size == -1 && PyErr_Occurred()) {
        return NULL;
    }
    char *left = malloc(64);
    if (left == NULL) {
        return PyErr_NoMemory();
    }
    char *right = malloc(64);
    if (right == NULL) {
        free(left);
        return PyErr_NoMemory();
    }
    memset(left, 'l', 64);
    memset(right, 'r', 64);
    PyObject *result = Py_BuildValue("(y#y#)", left, (Py_ssize_t)64, right, (Py_ssize_t)64);
    free(right);
    free(left);
    return result;
}

static PyObject *
raw_copy(PyObject *self, PyObject *args)
{
    const char *text;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    size_t size = strlen(text) + 1;
    char *copy = PyMem_RawMalloc(size);
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    memcpy(copy, text, size);
    PyObject *result;
    Py_BEGIN_ALLOW_THREADS
    for (size_t i = 0; i < size; i++) {
        copy[i] ^= 1;
    }
    Py_END_ALLOW_THREADS
    result = PyBytes_FromStringAndSize(copy, (Py_ssize_t)size);
    PyMem_RawFree(copy);
    return result;
}

static PyObject *
object_block(PyObject *self, PyObject *arg)
{
    Py_ssize_t size = PyObject_Length(arg);
    if (size < 0) {
        return NULL;
    }
    int *marks = PyObject_Malloc((size + 1) * sizeof(int));
    if (marks == NULL) {
        return PyErr_NoMemory();
    }
    marks[0] = 1;
    for (Py_ssize_t i = 1; i <= size; i++) {
        marks[i] = marks[i - 1] * 3;
    }
    long last = marks[size];
    PyObject_Free(marks);
    return PyLong_FromLong(last);
}

static PyObject *
wide_length(PyObject *self, PyObject *text)
{
    Py_ssize_t length;
    wchar_t *wide = PyUnicode_AsWideCharString(text, &length);
    if (wide == NULL) {
        return NULL;
    }
    size_t counted = wcslen(wide);
    PyMem_Free(wide);
    return PyLong_FromSize_t(counted);
}

typedef struct node {
    struct node *next;
    char *text;
} Node;

static Node *
node_new(const char *text)
{
    Node *node = malloc(sizeof(Node));
    if (node == NULL) {
        return NULL;
    }
    node->text = strdup(text);
    if (node->text == NULL) {
        free(node);
        return NULL;
    }
    node->next = NULL;
    return node;
}

static void
node_free(Node *node)
{
    free(node->text);
    free(node);
}

static PyObject *
through_a_node(PyObject *self, PyObject *args)
{
    const char *text;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    Node *node = node_new(text);
    if (node == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *result = PyUnicode_FromString(node->text);
    node_free(node);
    return result;
}

static PyMethodDef methods[] = {
    {"reversed_bytes", reversed_bytes, METH_VARARGS, NULL},
    {"histogram", histogram, METH_VARARGS, NULL},
    {"joined_path", joined_path, METH_VARARGS, NULL},
    {"first_lines", first_lines, METH_VARARGS, NULL},
    {"repeated", repeated, METH_VARARGS, NULL},
    {"product", product, METH_O, NULL},
    {"two_blocks", two_blocks, METH_O, NULL},
    {"raw_copy", raw_copy, METH_VARARGS, NULL},
    {"object_block", object_block, METH_O, NULL},
    {"wide_length", wide_length, METH_O, NULL},
    {"through_a_node", through_a_node, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *block_methods(void) { return methods; }
