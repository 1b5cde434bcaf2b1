#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A node is linked by the address of its link: it is held by what that is linked to. */

typedef struct link {
    struct link *next;
} Link;

typedef struct {
    int number;
    Link link;
} Node;

typedef struct {
    PyObject_HEAD
    Link *first;
} Chain;

void chain_insert(Link **first, Link *link);
void link_initialise(Link *link);

static PyObject *
linked_by_another_file(PyObject *self, PyObject *arg)
{
    Node *node = malloc(sizeof *node);
    if (node == NULL) {
        return PyErr_NoMemory();
    }
    node->number = 1;
    chain_insert(&((Chain *)self)->first, &node->link);
    Py_RETURN_NONE; // perhaps: MEM001
}

static PyObject *
only_initialised(PyObject *self, PyObject *arg)
{
    Node *node = malloc(sizeof *node);
    if (node == NULL) {
        return PyErr_NoMemory();
    }
    node->number = 1;
    link_initialise(&node->link);
    Py_RETURN_NONE; // leak: MEM001
}

static PyMethodDef methods[] = {
    {"linked_by_another_file", linked_by_another_file, METH_O, NULL},
    {"only_initialised", only_initialised, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "linked_elsewhere", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_linked_elsewhere(void)
{
    return PyModule_Create(&module);
}
