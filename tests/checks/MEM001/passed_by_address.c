#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A table that is written once for every type takes its entries by address. */

typedef struct {
    int number;
} Image;

typedef struct {
    Image **slots;
    size_t count;
} Table;

static inline int
insert_by_address(Table *table, size_t at, Image **image)
{
    for (size_t slot = at % 64; slot < 64; slot++) {
        if (table->slots[slot] == NULL) {
            table->slots[slot] = *image;
            table->count++;
            return 1;
        }
    }
    return 0;
}

static inline int
insert(Table *table, size_t at, Image *image)
{
    return insert_by_address(table, at, &image);
}

static inline int
count_by_address(Table *table, Image **image)
{
    table->count += (size_t)(*image)->number;
    return 1;
}

static Table images;

static PyObject *
put_into_the_table(PyObject *self, PyObject *arg)
{
    Image *image = calloc(1, sizeof *image);
    if (image == NULL) {
        return PyErr_NoMemory();
    }
    if (!insert(&images, (size_t)Py_REFCNT(arg), image)) {
        free(image);
        Py_RETURN_FALSE;
    }
    Py_RETURN_TRUE;
}

static PyObject *
only_counted(PyObject *self, PyObject *arg)
{
    Image *image = calloc(1, sizeof *image);
    if (image == NULL) {
        return PyErr_NoMemory();
    }
    if (!count_by_address(&images, &image)) {
        free(image);
        Py_RETURN_FALSE;
    }
    Py_RETURN_TRUE; // leak: MEM001
}

static PyMethodDef methods[] = {
    {"put_into_the_table", put_into_the_table, METH_O, NULL},
    {"only_counted", only_counted, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "passed_by_address", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_passed_by_address(void)
{
    return PyModule_Create(&module);
}
