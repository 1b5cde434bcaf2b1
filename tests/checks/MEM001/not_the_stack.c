// A buffer on the stack that gives way to a block when the text is long: the address of a variable, or of what was there before, is not
// that of a new block, and a size that was compared once compares alike the next time.
#include <Python.h>

#define SHORT 16

PyObject *
stack_or_block(PyObject *self, PyObject *items)
{
    double few[SHORT], *all = few, sum = 0;
    Py_ssize_t count = PyObject_Size(items);
    if (count < 0) {
        return NULL;
    }
    if (count > SHORT) {
        all = PyMem_Malloc(count * sizeof(double));
        if (!all) {
            return PyErr_NoMemory();
        }
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        all[i] = (double)i;
    }
    sum = all[0];
    if (all != few) {
        PyMem_Free(all);
    }
    return PyFloat_FromDouble(sum);
}

PyObject *
block_is_forgotten(PyObject *self, PyObject *items)
{
    double few[SHORT], *all = few, sum;
    Py_ssize_t count = PyObject_Size(items);
    if (count < 0) {
        return NULL;
    }
    if (count > SHORT) {
        all = PyMem_Malloc(count * sizeof(double));
        if (!all) {
            return PyErr_NoMemory();
        }
    }
    all[0] = 1;
    sum = all[0];
    if (all == few) {
        PyMem_Free(all);
    }
    return PyFloat_FromDouble(sum); // leak: MEM001 {{The block in 'all' is not freed: call PyMem_Free}}
}

PyObject *
size_asked_twice(PyObject *self, PyObject *item)
{
    size_t size = (size_t)PyObject_Size(item) + 2;
    char *text;
    PyObject *result;
    if (size < 8192) {
        text = __builtin_alloca(size);
    }
    else if (!(text = malloc(size))) {
        return PyErr_NoMemory();
    }
    memset(text, 0, size);
    result = PyBytes_FromStringAndSize(text, (Py_ssize_t)size);
    if (size >= 8192) {
        free(text);
    }
    return result;
}

PyObject *
input_or_file(PyObject *self, PyObject *name)
{
    FILE *in = name == Py_None ? stdin : fopen("numbers", "r");
    int first;
    if (!in) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    first = getc(in);
    if (in != stdin) {
        fclose(in);
    }
    return PyLong_FromLong(first);
}

static void *
grow_or_complain(void *(*complain)(size_t), void *block, size_t size)
{
    void *grown = realloc(block, size);
    if (!grown) {
        grown = complain(size);
    }
    return grown;
}

PyObject *
grown_by_helper(PyObject *self, PyObject *item, void *(*complain)(size_t))
{
    char *text = malloc(8);
    PyObject *result;
    if (!text) {
        return PyErr_NoMemory();
    }
    text = grow_or_complain(complain, text, 16);
    text[0] = 0;
    result = PyUnicode_FromString(text);
    free(text);
    return result;
}
