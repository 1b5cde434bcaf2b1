// Structures that own a block: released when a number says there is one, and grown through two pointers.
#include <Python.h>

typedef struct {
    char *text;
    Py_ssize_t size;
    Py_ssize_t capacity;
} Builder;

static int
add(Builder *builder, const char *text, Py_ssize_t length)
{
    Py_ssize_t needed = builder->size + length;
    if (needed > builder->capacity) {
        char *grown = PyMem_Realloc(builder->text, needed * 2);
        if (!grown) {
            PyErr_NoMemory();
            return -1;
        }
        builder->text = grown;
        builder->capacity = needed * 2;
    }
    memcpy(builder->text + builder->size, text, length);
    builder->size = needed;
    return 0;
}

static void
reset(Builder *builder)
{
    if (builder->capacity != 0 && builder->text != NULL) {
        PyMem_Free(builder->text);
    }
    builder->text = NULL;
    builder->size = 0;
    builder->capacity = 0;
}

static void
forget(Builder *builder)
{
    builder->text = NULL;
    builder->size = 0;
    builder->capacity = 0;
}

PyObject *
built_and_reset(PyObject *self, PyObject *unused)
{
    Builder builder = {0};
    PyObject *result = NULL;
    if (add(&builder, "<", 1) < 0) {
        goto done;
    }
    if (add(&builder, ">", 1) < 0) {
        goto done;
    }
    result = PyUnicode_FromStringAndSize(builder.text, builder.size);
done:
    reset(&builder);
    return result;
}

PyObject *
built_and_forgotten(PyObject *self, PyObject *unused)
{
    Builder builder = {0};
    PyObject *result;
    if (add(&builder, "<", 1) < 0) {
        return NULL;
    }
    result = PyUnicode_FromStringAndSize(builder.text, builder.size);
    forget(&builder); // leak: MEM005
    return result;
}

typedef struct {
    PyObject_HEAD
    Builder *stack;
} Reader;

static int
add_through_reader(Reader *reader, const char *text)
{
    return add(reader->stack, text, 1);
}

PyObject *
read_all(PyObject *self, PyObject *numbers)
{
    Reader *reader = (Reader *)self;
    for (Py_ssize_t i = 0; i < 10; i++) {
        if (add_through_reader(reader, "x") < 0) {
            return NULL;
        }
    }
    Py_RETURN_NONE;
}
