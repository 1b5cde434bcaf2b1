#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Helpers whose bodies decref cannot follow; a mark above them says what they do. */

typedef PyObject *(*maker)(PyObject *);
typedef int (*keeper)(PyObject *);

static maker make;
static keeper keep;

/* decref: returns new; fails NULL raises */
static PyObject *
marked_make(PyObject *source)
{
    return make(source);
}

static PyObject *
unmarked_make(PyObject *source)
{
    return make(source);
}

// decref: steals item; fails -1 raises
static int
marked_keep(PyObject *item)
{
    return keep(item);
}

static PyObject *
loses_marked(PyObject *self, PyObject *arg)
{
    PyObject *first = marked_make(arg);
    if (first == NULL) {
        return NULL;
    }
    PyObject *second = PySequence_List(arg);
    if (second == NULL) {
        return NULL; // leak: REF002 {{The reference in 'first' is not released on this error path}}
    }
    Py_DECREF(first);
    return second;
}

static PyObject *
unmarked_is_not_known(PyObject *self, PyObject *arg)
{
    PyObject *first = unmarked_make(arg);
    PyObject *second = PySequence_List(arg);
    if (second == NULL) {
        return NULL;
    }
    return second;
}

static PyObject *
gives_away(PyObject *self, PyObject *arg)
{
    PyObject *item = PySequence_List(arg);
    if (item == NULL || marked_keep(item) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"loses_marked", loses_marked, METH_O, NULL},
    {"unmarked_is_not_known", unmarked_is_not_known, METH_O, NULL},
    {"gives_away", gives_away, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "marked_helpers", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_marked_helpers(void)
{
    return PyModule_Create(&module);
}
