#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A structure inside another begins where its first field does: releasing one field after another gives back each of them. */

struct registry {
    PyObject *encoders;
    PyObject *decoders;
    PyObject *fallback;
};

struct options {
    PyObject *factory;
    unsigned char is_raw;
    PyObject *zone;
    struct registry registry;
    PyObject *source;
};

static int
read_options(PyObject *source, struct options *options)
{
    if (!PyArg_ParseTuple(source, "OOO", &options->factory, &options->zone, &options->registry.fallback)) {
        return 0;
    }
    options->registry.encoders = PyObject_GetAttrString(source, "encoders");
    if (options->registry.encoders == NULL) {
        return 0;
    }
    options->registry.decoders = PyObject_GetAttrString(source, "decoders");
    if (options->registry.decoders == NULL) {
        Py_DECREF(options->registry.encoders);
        return 0;
    }
    options->source = Py_NewRef(source);
    Py_INCREF(options->factory);
    Py_INCREF(options->zone);
    Py_INCREF(options->registry.fallback);
    return 1;
}

static void
end_options(struct options *options)
{
    Py_CLEAR(options->factory);
    Py_CLEAR(options->zone);
    Py_CLEAR(options->source);
    Py_CLEAR(options->registry.encoders);
    Py_CLEAR(options->registry.decoders);
    Py_CLEAR(options->registry.fallback);
}

static PyObject *
options_are_released(PyObject *self, PyObject *source)
{
    struct options options;
    if (!read_options(source, &options)) {
        return NULL;
    }
    if (PyObject_IsTrue(self) < 0) {
        end_options(&options);
        return NULL;
    }
    end_options(&options);
    Py_RETURN_NONE;
}

static PyObject *
options_are_lost(PyObject *self, PyObject *source)
{
    struct options options;
    if (!read_options(source, &options)) {
        return NULL;
    }
    if (!PyBytes_Check(self)) {
        PyErr_SetString(PyExc_TypeError, "bytes are needed");
        return NULL; // leak: REF002
    }
    end_options(&options);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"options_are_released", options_are_released, METH_O, NULL},
    {"options_are_lost", options_are_lost, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "nested", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_nested(void)
{
    return PyModule_Create(&definition);
}
