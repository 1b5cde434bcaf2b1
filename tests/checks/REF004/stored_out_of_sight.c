#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A helper stores its argument at a place that is computed: the caller's reference is the table's from then on. */

typedef struct {
    PyObject *key;
    PyObject *value;
} Entry;

typedef struct {
    Py_ssize_t used;
    Py_ssize_t room;
    unsigned char log2;
    char indices[];
} Keys;

typedef struct {
    PyObject_HEAD
    Keys *keys;
    Py_ssize_t used;
} Table;

extern int make_room(Table *self);

static Entry *
entries(Keys *keys)
{
    return (Entry *)(keys->indices + ((Py_ssize_t)1 << keys->log2));
}

static int
add_and_take(Table *self, PyObject *key, PyObject *value)
{
    Keys *keys = self->keys;
    if (keys->room <= 0) {
        if (make_room(self) < 0) {
            return -1;
        }
        keys = self->keys;
    }
    Entry *entry = entries(keys) + keys->used;
    entry->key = key;
    entry->value = value;
    keys->used += 1;
    keys->room -= 1;
    self->used += 1;
    return 0;
}

static int
count_entry(Table *self, PyObject *key, PyObject *value)
{
    Keys *keys = self->keys;
    if (keys->room <= 0) {
        if (make_room(self) < 0) {
            return -1;
        }
    }
    if (PyObject_Hash(key) == -1 || PyObject_Hash(value) == -1) {
        return -1;
    }
    self->used += 1;
    return 0;
}

PyObject *
update(PyObject *self, PyObject *pairs)
{
    PyObject *key = NULL, *value = NULL;
    for (Py_ssize_t i = 0; i < 10; i++) {
        key = PyLong_FromSsize_t(i);
        if (key == NULL) {
            goto fail;
        }
        value = PySequence_GetItem(pairs, i);
        if (value == NULL) {
            goto fail;
        }
        if (add_and_take((Table *)self, key, value) < 0) {
            goto fail;
        }
        key = NULL;
        value = NULL;
    }
    Py_RETURN_NONE;
fail:
    Py_CLEAR(key);
    Py_CLEAR(value);
    return NULL;
}

PyObject *
update_and_forget(PyObject *self, PyObject *pairs)
{
    PyObject *key = PyLong_FromSsize_t(1);
    if (key == NULL) {
        return NULL;
    }
    if (count_entry((Table *)self, key, pairs) < 0) {
        Py_DECREF(key);
        return NULL;
    }
    key = NULL; // leak: REF004
    Py_RETURN_NONE;
}
