#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Blocks that count their users, blocks in arrays, and links inside objects. */

struct image {
    int users;
    char *pixels;
};

static struct image *
new_image(int size)
{
    struct image *image = malloc(sizeof *image);
    if (image == NULL) {
        return NULL;
    }
    image->users = 1;
    image->pixels = malloc(size);
    if (image->pixels == NULL) {
        free(image);
        return NULL;
    }
    return image;
}

static void
drop_image(struct image *image)
{
    if (image == NULL) {
        return;
    }
    image->users--;
    if (image->users > 0) {
        return;
    }
    free(image->pixels);
    free(image);
}

static PyObject *
dropped(PyObject *self, PyObject *arg)
{
    struct image *image = new_image(64);
    if (image == NULL) {
        return PyErr_NoMemory();
    }
    Py_ssize_t size = PyObject_Size(arg);
    drop_image(image);
    if (size < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(size);
}

static PyObject *
not_dropped_on_error(PyObject *self, PyObject *arg)
{
    struct image *image = new_image(64);
    if (image == NULL) {
        return PyErr_NoMemory();
    }
    if (PyObject_Size(arg) < 0) {
        return NULL; // leak: MEM001
    }
    drop_image(image);
    Py_RETURN_NONE;
}

static PyObject *
blocks_in_an_array(PyObject *self, PyObject *arg)
{
    int *sums[3];
    int i;
    for (i = 0; i < 3; i++) {
        sums[i] = NULL;
    }
    for (i = 0; i < 3; i++) {
        sums[i] = calloc(4, sizeof(int));
        if (sums[i] == NULL) {
            for (i = 0; i < 3; i++) {
                free(sums[i]);
            }
            return PyErr_NoMemory();
        }
    }
    for (i = 0; i < 3; i++) {
        free(sums[i]);
    }
    return PyLong_FromLong(i);
}

struct link {
    struct link *next;
};

struct member {
    PyObject_HEAD
    int is_listed;
    struct link link;
    struct decoder {
        char *text;
        int position;
        int (*decode)(struct decoder *decoder, int size);
    } decoder;
    int locks;
};

static struct link members;

static void
list_member(struct member *self)
{
    self->link.next = members.next;
    members.next = &self->link;
    Py_INCREF(self);
}

static PyObject *
listed(struct member *self, PyObject *args)
{
    if (!self->is_listed) {
        self->is_listed = 1;
        list_member(self);
    }
    Py_RETURN_NONE;
}

/* What a function does with one structure inside an object says nothing of the object's other fields. */
static PyObject *
locked_while_decoding(struct member *self, PyObject *args)
{
    char *copy = NULL;
    if (self->locks) {
        copy = malloc(16);
        if (copy == NULL) {
            return PyErr_NoMemory();
        }
        memset(copy, 0, 16);
    }
    int status = self->decoder.decode(&self->decoder, 16);
    if (self->locks) {
        free(copy);
    }
    return PyLong_FromLong(status);
}

static PyMethodDef methods[] = {
    {"dropped", dropped, METH_O, NULL},
    {"not_dropped_on_error", not_dropped_on_error, METH_O, NULL},
    {"blocks_in_an_array", blocks_in_an_array, METH_O, NULL},
    {"listed", (PyCFunction)listed, METH_NOARGS, NULL},
    {"locked_while_decoding", (PyCFunction)locked_while_decoding, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *counted_blocks_methods(void) { return methods; }
