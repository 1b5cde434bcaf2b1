#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Who calls the type's own deallocator gives the one reference back. */

typedef struct {
    PyObject_HEAD
    char *name;
} Contour;

static void
contour_dealloc(Contour *self)
{
    free(self->name);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static void
contour_clear(Contour *self)
{
    free(self->name);
    self->name = NULL;
}

static PyTypeObject Contour_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "deallocated_by_hand.Contour",
    .tp_basicsize = sizeof(Contour),
    .tp_dealloc = (destructor)contour_dealloc,
};

static PyObject *
deallocated(PyObject *module, PyObject *points)
{
    Contour *self = (Contour *)Contour_Type.tp_alloc(&Contour_Type, 0);
    if (self == NULL) {
        return NULL;
    }
    if (!PySequence_Check(points)) {
        contour_dealloc(self);
        PyErr_SetString(PyExc_TypeError, "points are wanted");
        return NULL;
    }
    return (PyObject *)self;
}

static PyObject *
only_cleared(PyObject *module, PyObject *points)
{
    Contour *self = (Contour *)Contour_Type.tp_alloc(&Contour_Type, 0);
    if (self == NULL) {
        return NULL;
    }
    if (!PySequence_Check(points)) {
        contour_clear(self);
        PyErr_SetString(PyExc_TypeError, "points are wanted");
        return NULL; // leak: REF002
    }
    return (PyObject *)self;
}

static PyMethodDef methods[] = {
    {"deallocated", deallocated, METH_O, NULL},
    {"only_cleared", only_cleared, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "deallocated_by_hand", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_deallocated_by_hand(void)
{
    return PyModule_Create(&module);
}
