// A helper frees every block an array holds, by a walking pointer: which of them it found is not followed.
#include <Python.h>

struct option {
    unsigned id;
    void *value;
};

static int
read_options(struct option options[], PyObject *names)
{
    Py_ssize_t count = PySequence_Size(names);
    if (count < 0) {
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        options[i].value = PyMem_Malloc(10);
        if (!options[i].value) {
            options[i].id = 99;
            PyErr_NoMemory();
            return -1;
        }
        options[i].id = 1;
    }
    options[count].id = 99;
    return 0;
}

static void
free_options(struct option options[])
{
    for (struct option *option = options; option->id != 99; option++) {
        PyMem_Free(option->value);
    }
}

PyObject *
with_options(PyObject *self, PyObject *names)
{
    struct option options[10];
    if (read_options(options, names) < 0) {
        return NULL;
    }
    free_options(options);
    Py_RETURN_NONE;
}

PyObject *
without_freeing(PyObject *self, PyObject *names)
{
    struct option options[10];
    if (read_options(options, names) < 0) {
        return NULL;
    }
    Py_RETURN_NONE; // leak: MEM001
}
