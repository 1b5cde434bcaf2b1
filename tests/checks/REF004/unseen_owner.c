// Globals and structures behind an instance that get a new owned object in every call.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject *on_packet;
    PyObject *on_error;
    PyObject *lent;
} callbacks;

typedef struct {
    PyObject_HEAD
    callbacks *callbacks;
} parser;

static PyObject *watchdog;
static PyObject *tracer;
static PyObject *cache;

static PyObject *
set_watchdog(PyObject *self, PyObject *args)
{
    PyObject *callable;
    if (!PyArg_ParseTuple(args, "O", &callable)) {
        return NULL;
    }
    watchdog = callable; // leak: REF004 {{'watchdog' is overwritten without a look at what it held: each call but the first leaks it}}
    Py_INCREF(watchdog);
    Py_RETURN_NONE;
}

static PyObject *
set_tracer(PyObject *self, PyObject *callable)
{
    PyObject *old = tracer;
    Py_INCREF(callable);
    tracer = callable;
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

static PyObject *
cached(PyObject *self, PyObject *args)
{
    if (cache == NULL) {
        cache = PyDict_New();
    }
    Py_XINCREF(cache);
    return cache;
}

static int
parser_init(parser *self, PyObject *args, PyObject *kwargs)
{
    PyObject *on_packet;
    PyObject *on_error;
    if (!PyArg_ParseTuple(args, "OO", &on_packet, &on_error)) {
        return -1;
    }
    Py_INCREF(on_packet);
    self->callbacks->on_packet = on_packet; // leak: REF004
    Py_INCREF(on_error);
    Py_XSETREF(self->callbacks->on_error, on_error);
    return 0;
}

static void
parser_dealloc(parser *self)
{
    Py_XDECREF(self->callbacks->on_packet);
    Py_XDECREF(self->callbacks->on_error);
    PyMem_Free(self->callbacks);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject parser_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "parsers.Parser",
    .tp_basicsize = sizeof(parser),
    .tp_dealloc = (destructor)parser_dealloc,
    .tp_init = (initproc)parser_init,
};

static PyMethodDef methods[] = {
    {"set_watchdog", set_watchdog, METH_VARARGS, NULL},
    {"set_tracer", set_tracer, METH_O, NULL},
    {"cached", cached, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int
parsers_exec(PyObject *module)
{
    return PyModule_AddType(module, &parser_type);
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, parsers_exec},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "parsers",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_parsers(void)
{
    return PyModuleDef_Init(&definition);
}
