/* Nodes that hold each other without counting: between which neighbours one is put, its maker's callers know better than its summary. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    PyObject *previous;
    PyObject *next;
    PyObject *value;
} Node;

typedef struct {
    PyObject_HEAD
    PyObject *first;
    PyObject *last;
} Chain;

extern PyTypeObject Node_Type;

static PyObject *
new_node(PyObject *previous, PyObject *next, PyObject *value)
{
    Node *node = PyObject_New(Node, &Node_Type);
    if (node == NULL) {
        return NULL;
    }
    node->previous = Py_None;
    node->next = Py_None;
    node->value = Py_NewRef(value);
    if (previous != NULL && previous != Py_None) {
        node->previous = previous;
        ((Node *)previous)->next = (PyObject *)node;
    }
    if (next != NULL && next != Py_None) {
        node->next = next;
        ((Node *)next)->previous = (PyObject *)node;
    }
    return (PyObject *)node;
}

static PyObject *
insert_after(Chain *self, PyObject *args)
{
    PyObject *value, *where;
    if (!PyArg_ParseTuple(args, "OO!", &value, &Node_Type, &where)) {
        return NULL;
    }
    PyObject *node = new_node(where, ((Node *)where)->next, value);
    if (node == NULL) {
        return NULL;
    }
    if (where == self->last) {
        self->last = node;
    }
    return Py_NewRef(node); // perhaps: REF001
}

static PyObject *
lost_on_an_error(Chain *self, PyObject *value)
{
    PyObject *node = new_node(NULL, NULL, value);
    if (node == NULL) {
        return NULL;
    }
    if (PyObject_IsTrue(value) < 0) {
        return NULL; // leak: REF002
    }
    return node;
}

static PyMethodDef methods[] = {
    {"a", (PyCFunction)insert_after, METH_VARARGS}, {"b", (PyCFunction)lost_on_an_error, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
