/* A field that tp_dealloc forgets. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *samples;
    PyObject *unit;
} Series;

static int Series_init(PyObject *object, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    Series *self = (Series *)object;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "n:Series", &length)) {
        return -1;
    }
    PyObject *samples = PyBytes_FromStringAndSize(NULL, length);
    if (samples == NULL) {
        return -1;
    }
    PyObject *unit = PyBytes_FromString("grams"); /* expect: leak_series: 1 block, 38 bytes, 1 bytes object; RUN001 */
    if (unit == NULL) {
        Py_DECREF(samples);
        return -1;
    }
    Py_XSETREF(self->samples, samples);
    Py_XSETREF(self->unit, unit);
    return 0;
}

/* Mistake: the unit is an owned field too. */
static void Series_dealloc(PyObject *object)
{
    Series *self = (Series *)object;
    Py_XDECREF(self->samples);
    Py_TYPE(object)->tp_free(object);
}

static PyTypeObject Series_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "dealloc_field.Series",
    .tp_basicsize = sizeof(Series),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_init = Series_init,
    .tp_dealloc = Series_dealloc,
};

static struct PyModuleDef dealloc_field_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "dealloc_field",
    .m_size = -1,
};

PyMODINIT_FUNC PyInit_dealloc_field(void)
{
    if (PyType_Ready(&Series_Type) < 0) {
        return NULL;
    }
    PyObject *module = PyModule_Create(&dealloc_field_module);
    if (module == NULL) {
        return NULL;
    }
    Py_INCREF(&Series_Type);
    if (PyModule_AddObject(module, "Series", (PyObject *)&Series_Type) < 0) {
        Py_DECREF(&Series_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
