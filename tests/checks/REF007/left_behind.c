// What a call leaves in memory needs a reference of its own: fields that are released later, globals that are read later.
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *source;
    PyObject *owner;
    PyObject *lent;
} reader;

static PyObject *hook;
static PyObject *counted_hook;
static PyObject *ReadError;
static PyObject *CountedError;

static void
reader_dealloc(reader *self)
{
    Py_XDECREF(self->source);
    Py_XDECREF(self->owner);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static int
reader_init(reader *self, PyObject *args, PyObject *kwargs)
{
    PyObject *source;
    if (!PyArg_ParseTuple(args, "O", &source)) {
        return -1;
    }
    self->source = source; // leak: REF007 {{'source' is stored in 'source', which is released later, without a reference for it}}
    return 0;
}

static PyObject *
reader_reopen(reader *self, PyObject *source)
{
    PyObject *old = self->source;
    Py_INCREF(source);
    self->source = source;
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

/* The deallocator leaves this one alone. */
static PyObject *
reader_lend(reader *self, PyObject *lent)
{
    self->lent = lent;
    Py_RETURN_NONE;
}

/* Stored first, counted afterwards. */
static PyObject *
reader_own(reader *self, PyObject *args)
{
    PyObject *old = self->owner;
    if (!PyArg_ParseTuple(args, "O", &self->owner)) {
        return NULL;
    }
    Py_INCREF(self->owner);
    Py_XDECREF(old);
    Py_RETURN_NONE;
}

static PyObject *
set_hook(PyObject *module, PyObject *callable)
{
    hook = callable; // leak: REF007 {{'callable' is stored in the global 'hook', which outlives this call, without a reference for it}}
    return PyLong_FromLong(0);
}

static PyObject *
set_counted_hook(PyObject *module, PyObject *callable)
{
    Py_INCREF(callable);
    Py_XSETREF(counted_hook, callable);
    return PyLong_FromLong(0);
}

static PyObject *
call_hooks(PyObject *module, PyObject *args)
{
    if (hook == NULL || counted_hook == NULL) {
        PyErr_SetNone(hook == NULL ? ReadError : CountedError);
        return NULL;
    }
    PyObject *first = PyObject_CallNoArgs(hook);
    if (first == NULL) {
        return NULL;
    }
    Py_DECREF(first);
    return PyObject_CallNoArgs(counted_hook);
}

static PyMethodDef reader_methods[] = {
    {"reopen", (PyCFunction)reader_reopen, METH_O, NULL},
    {"lend", (PyCFunction)reader_lend, METH_O, NULL},
    {"own", (PyCFunction)reader_own, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject reader_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "readers.Reader",
    .tp_basicsize = sizeof(reader),
    .tp_dealloc = (destructor)reader_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)reader_init,
    .tp_new = PyType_GenericNew,
    .tp_methods = reader_methods,
};

static PyMethodDef methods[] = {
    {"set_hook", set_hook, METH_O, NULL},
    {"set_counted_hook", set_counted_hook, METH_O, NULL},
    {"call_hooks", call_hooks, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int
readers_exec(PyObject *module)
{
    if (PyModule_AddType(module, &reader_type) < 0) {
        return -1;
    }
    ReadError = PyErr_NewException("readers.ReadError", NULL, NULL);
    if (ReadError == NULL) {
        return -1;
    }
    if (PyModule_AddObject(module, "ReadError", ReadError) < 0) { // leak: REF007 {{The reference in 'ReadError' is given away, and the global still leads to the object}}
        Py_CLEAR(ReadError);
        return -1;
    }
    CountedError = PyErr_NewException("readers.CountedError", NULL, NULL);
    if (CountedError == NULL) {
        return -1;
    }
    return PyModule_AddObjectRef(module, "CountedError", CountedError);
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, readers_exec},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "readers",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit_readers(void)
{
    return PyModuleDef_Init(&definition);
}
