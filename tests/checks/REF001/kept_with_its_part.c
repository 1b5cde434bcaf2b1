#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A library keeps a pointer into an object, or one that the object holds: the reference taken to the object is for that. */

struct watch;
int watch_start(int *descriptor, struct watch **result);
int watch_bind(struct watch *watch, void *target);

typedef struct {
    PyObject_HEAD
    struct watch *watch;
    int descriptor;
} Watched;

static PyObject *
reference_for_part_passed_before(PyObject *op, PyObject *ignored)
{
    Watched *self = (Watched *)op;
    if (watch_start(&self->descriptor, &self->watch) < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    Py_INCREF(self);
    Py_RETURN_NONE; // perhaps: REF001
}

static PyObject *
reference_for_what_it_holds(PyObject *op, PyObject *other)
{
    Watched *self = (Watched *)op;
    Py_INCREF(other);
    watch_bind(self->watch, ((Watched *)other)->watch);
    Py_RETURN_NONE; // perhaps: REF001
}

static PyObject *
reference_for_nothing(PyObject *op, PyObject *other)
{
    Py_INCREF(other);
    if (((Watched *)op)->descriptor < 0) {
        Py_RETURN_NONE; // leak: REF001
    }
    return other;
}

static PyMethodDef methods[] = {
    {"reference_for_part_passed_before", reference_for_part_passed_before, METH_O, NULL},
    {"reference_for_what_it_holds", reference_for_what_it_holds, METH_O, NULL},
    {"reference_for_nothing", reference_for_nothing, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "kept_with_its_part", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_kept_with_its_part(void)
{
    return PyModule_Create(&module);
}
