#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Without the collector: a cycle is only likely where Python code can set the field of an instance it has. */

typedef struct {
    PyObject_HEAD
    PyObject *wrapped;
} Adapter;

static int
adapter_init(Adapter *self, PyObject *args, PyObject *kwds)
{
    PyObject *wrapped;
    if (!PyArg_ParseTuple(args, "O", &wrapped)) {
        return -1;
    }
    Py_XDECREF(self->wrapped);
    Py_INCREF(wrapped);
    self->wrapped = wrapped;
    return 0;
}

static void
adapter_dealloc(Adapter *self)
{
    Py_XDECREF(self->wrapped);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Adapter_Type = { // perhaps: TYP008
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "assignable.Adapter",
    .tp_basicsize = sizeof(Adapter),
    .tp_dealloc = (destructor)adapter_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)adapter_init,
    .tp_new = PyType_GenericNew,
};

typedef struct {
    PyObject_HEAD
    PyObject *callback;
} Button;

static int
keep_callback(Button *self, PyObject *callback)
{
    PyObject *old = self->callback;
    Py_INCREF(callback);
    self->callback = callback;
    Py_XDECREF(old);
    return 0;
}

static PyObject *
button_connect(Button *self, PyObject *callback)
{
    if (keep_callback(self, callback) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static void
button_dealloc(Button *self)
{
    Py_XDECREF(self->callback);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMethodDef button_methods[] = {
    {"connect", (PyCFunction)button_connect, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject Button_Type = { // leak: TYP008
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "assignable.Button",
    .tp_basicsize = sizeof(Button),
    .tp_dealloc = (destructor)button_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = button_methods,
    .tp_new = PyType_GenericNew,
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "assignable", NULL, -1};

PyMODINIT_FUNC
PyInit_assignable(void)
{
    if (PyType_Ready(&Adapter_Type) < 0 || PyType_Ready(&Button_Type) < 0) {
        return NULL;
    }
    return PyModule_Create(&module);
}
