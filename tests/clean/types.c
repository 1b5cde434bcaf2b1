/* Types of both kinds and a module with state, made and torn down as the documentation wants it. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    PyObject_HEAD
    PyObject *name;
    PyObject *items;
    char *note;
} Shelf;

static int
Shelf_traverse(Shelf *self, visitproc visit, void *arg)
{
    Py_VISIT(self->name);
    Py_VISIT(self->items);
    return 0;
}

static int
Shelf_clear(Shelf *self)
{
    Py_CLEAR(self->name);
    Py_CLEAR(self->items);
    return 0;
}

static void
Shelf_dealloc(Shelf *self)
{
    PyObject_GC_UnTrack(self);
    Shelf_clear(self);
    PyMem_Free(self->note);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyObject *
Shelf_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    Shelf *self = (Shelf *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->items = PyList_New(0);
    if (self->items == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    self->name = PyUnicode_FromString("");
    if (self->name == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static int
Shelf_init(Shelf *self, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"name", "items", NULL};
    PyObject *name = NULL, *items = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "U|O", names, &name, &items)) {
        return -1;
    }
    PyObject *copy = NULL;
    if (items != NULL) {
        copy = PySequence_List(items);
        if (copy == NULL) {
            return -1;
        }
    }
    Py_INCREF(name);
    Py_XSETREF(self->name, name);
    if (copy != NULL) {
        Py_XSETREF(self->items, copy);
    }
    return 0;
}

static PyObject *
Shelf_get_name(Shelf *self, void *unused)
{
    if (self->name == NULL) {
        PyErr_SetString(PyExc_AttributeError, "name");
        return NULL;
    }
    Py_INCREF(self->name);
    return self->name;
}

static int
Shelf_set_name(Shelf *self, PyObject *value, void *unused)
{
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "cannot delete name");
        return -1;
    }
    if (!PyUnicode_Check(value)) {
        PyErr_SetString(PyExc_TypeError, "name must be a string");
        return -1;
    }
    PyObject *old = self->name;
    Py_INCREF(value);
    self->name = value;
    Py_XDECREF(old);
    return 0;
}

static PyObject *
Shelf_put(Shelf *self, PyObject *args)
{
    PyObject *item;
    int count = 1;
    if (!PyArg_ParseTuple(args, "O|i", &item, &count)) {
        return NULL;
    }
    PyObject *entry = Py_BuildValue("(Oi)", item, count);
    if (entry == NULL) {
        return NULL;
    }
    int status = PyList_Append(self->items, entry);
    Py_DECREF(entry);
    if (status < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
Shelf_remark(Shelf *self, PyObject *args)
{
    const char *text;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    char *copy = PyMem_Malloc(strlen(text) + 1);
    if (copy == NULL) {
        return PyErr_NoMemory();
    }
    strcpy(copy, text);
    PyMem_Free(self->note);
    self->note = copy;
    Py_RETURN_NONE;
}

static PyObject *
Shelf_iter(Shelf *self)
{
    return PyObject_GetIter(self->items);
}

static PyObject *
Shelf_repr(Shelf *self)
{
    PyObject *shown = PyObject_Repr(self->items);
    if (shown == NULL) {
        return NULL;
    }
    PyObject *text = PyUnicode_FromFormat("Shelf(%R, %U)", self->name, shown);
    Py_DECREF(shown);
    return text;
}

static PyObject *
Shelf_richcompare(PyObject *left, PyObject *right, int order)
{
    if (!PyObject_TypeCheck(right, Py_TYPE(left)) || (order != Py_EQ && order != Py_NE)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    return PyObject_RichCompare(((Shelf *)left)->items, ((Shelf *)right)->items, order);
}

static PyObject *
Shelf_reduce(Shelf *self, PyObject *unused)
{
    PyObject *copy = PyList_GetSlice(self->items, 0, PyList_GET_SIZE(self->items));
    if (copy == NULL) {
        return NULL;
    }
    PyObject *reduced = Py_BuildValue("O(ON)", Py_TYPE(self), self->name, copy);
    return reduced;
}

static PyMethodDef Shelf_methods[] = {
    {"put", (PyCFunction)Shelf_put, METH_VARARGS, NULL},
    {"remark", (PyCFunction)Shelf_remark, METH_VARARGS, NULL},
    {"__reduce__", (PyCFunction)Shelf_reduce, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef Shelf_getset[] = {
    {"name", (getter)Shelf_get_name, (setter)Shelf_set_name, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyTypeObject Shelf_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "clean.Shelf",
    .tp_basicsize = sizeof(Shelf),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .tp_new = Shelf_new,
    .tp_init = (initproc)Shelf_init,
    .tp_dealloc = (destructor)Shelf_dealloc,
    .tp_traverse = (traverseproc)Shelf_traverse,
    .tp_clear = (inquiry)Shelf_clear,
    .tp_iter = (getiterfunc)Shelf_iter,
    .tp_repr = (reprfunc)Shelf_repr,
    .tp_richcompare = Shelf_richcompare,
    .tp_methods = Shelf_methods,
    .tp_getset = Shelf_getset,
};

typedef struct {
    PyObject_HEAD
    PyObject *source;
    Py_ssize_t position;
} Walker;

static int
Walker_traverse(Walker *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->source);
    return 0;
}

static int
Walker_clear(Walker *self)
{
    Py_CLEAR(self->source);
    return 0;
}

static void
Walker_dealloc(Walker *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Walker_clear(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *
Walker_next(Walker *self)
{
    if (self->source == NULL) {
        return NULL;
    }
    Py_ssize_t size = PySequence_Size(self->source);
    if (size < 0) {
        return NULL;
    }
    if (self->position >= size) {
        Py_CLEAR(self->source);
        return NULL;
    }
    PyObject *item = PySequence_GetItem(self->source, self->position);
    if (item == NULL) {
        return NULL;
    }
    self->position++;
    return item;
}

static PyObject *
Walker_self(PyObject *self)
{
    Py_INCREF(self);
    return self;
}

static PyType_Slot Walker_slots[] = {
    {Py_tp_dealloc, Walker_dealloc},
    {Py_tp_traverse, Walker_traverse},
    {Py_tp_clear, Walker_clear},
    {Py_tp_iter, Walker_self},
    {Py_tp_iternext, Walker_next},
    {0, NULL},
};

static PyType_Spec Walker_spec = {
    .name = "clean.Walker",
    .basicsize = sizeof(Walker),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = Walker_slots,
};

typedef struct {
    PyObject *walker_type;
    PyObject *error;
} State;

static PyObject *
walk(PyObject *module, PyObject *source)
{
    State *state = PyModule_GetState(module);
    PyTypeObject *type = (PyTypeObject *)state->walker_type;
    Walker *walker = PyObject_GC_New(Walker, type);
    if (walker == NULL) {
        return NULL;
    }
    Py_INCREF(source);
    walker->source = source;
    walker->position = 0;
    PyObject_GC_Track(walker);
    return (PyObject *)walker;
}

static int
clean_exec(PyObject *module)
{
    State *state = PyModule_GetState(module);
    state->walker_type = PyType_FromSpec(&Walker_spec);
    if (state->walker_type == NULL) {
        return -1;
    }
    state->error = PyErr_NewException("clean.Error", NULL, NULL);
    if (state->error == NULL) {
        return -1;
    }
    if (PyModule_AddObjectRef(module, "Error", state->error) < 0) {
        return -1;
    }
    if (PyModule_AddIntConstant(module, "VERSION", 1) < 0) {
        return -1;
    }
    return PyModule_AddType(module, &Shelf_Type);
}

static int
clean_traverse(PyObject *module, visitproc visit, void *arg)
{
    State *state = PyModule_GetState(module);
    Py_VISIT(state->walker_type);
    Py_VISIT(state->error);
    return 0;
}

static int
clean_clear(PyObject *module)
{
    State *state = PyModule_GetState(module);
    Py_CLEAR(state->walker_type);
    Py_CLEAR(state->error);
    return 0;
}

static void
clean_free(void *module)
{
    clean_clear((PyObject *)module);
}

static PyMethodDef module_methods[] = {
    {"walk", walk, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot module_slots[] = {
    {Py_mod_exec, clean_exec},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "clean", .m_size = sizeof(State), .m_methods = module_methods, .m_slots = module_slots,
    .m_traverse = clean_traverse, .m_clear = clean_clear, .m_free = clean_free,
};

PyMODINIT_FUNC
PyInit_clean(void)
{
    return PyModuleDef_Init(&definition);
}
