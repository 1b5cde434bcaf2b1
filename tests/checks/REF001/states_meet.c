#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Numbers, lists and optional arguments make many states; what is owed makes few. */

struct node {
    struct node *parent;
    PyObject *label;
};

struct point {
    int red, green, blue, alpha;
};

static struct node *
reversed(struct node *node)
{
    struct node *previous = NULL;
    while (node != NULL) {
        struct node *parent = node->parent;
        node->parent = previous;
        previous = node;
        node = parent;
    }
    return previous;
}

static void
mixed(struct point *point, const unsigned char *bytes, Py_ssize_t count)
{
    int state = 0, shift = 0, run = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        switch (state) {
        case 0:
            shift = bytes[i] == 4 ? 1 : bytes[i] == 5 ? 2 : 3;
            point->red = bytes[i] > 128 ? 4 : 0;
            state = 1;
            break;
        case 1:
            run = bytes[i] % 7 == 0 ? 1 : shift;
            point->green = bytes[i] > 64 ? 2 : run;
            state = 2;
            break;
        case 2:
            point->blue = run > 2 ? 8 : 16;
            state = bytes[i] == 0 ? 0 : 3;
            break;
        default:
            point->alpha = state;
            state = 0;
            break;
        }
    }
}

static PyObject *
labels(PyObject *self, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"a", "b", "c", "d", "e", "f", "g", NULL};
    PyObject *a = NULL, *b = NULL, *c = NULL, *d = NULL, *e = NULL, *f = NULL, *g = NULL;
    struct point point = {0, 0, 0, 0};
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|OOOOOOO", names, &a, &b, &c, &d, &e, &f, &g)) {
        return NULL;
    }
    if (a == Py_None) a = NULL;
    if (b == Py_None) b = NULL;
    if (c == Py_None) c = NULL;
    if (d == Py_None) d = NULL;
    if (e == Py_None) e = NULL;
    if (f == Py_None) f = NULL;
    if (g == Py_None) g = NULL;
    mixed(&point, (const unsigned char *)"abcdefgh", 8);
    struct node first = {NULL, a}, second = {&first, b};
    struct node *last = reversed(&second);
    PyObject *list = PyList_New(0);
    if (list == NULL) {
        return NULL;
    }
    PyObject *label = PyUnicode_FromFormat("%d %p", point.red, last);
    if (label == NULL) {
        Py_DECREF(list);
        return NULL;
    }
    if (PyList_Append(list, label) < 0) {
        Py_DECREF(list);
        return NULL; // leak: REF002
    }
    Py_DECREF(label);
    if (c && PyList_Append(list, c) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    if (d && PyList_Append(list, d) < 0) {
        return NULL; // leak: REF002
    }
    if (e && PyList_Append(list, e) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    if (f && PyList_Append(list, f) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    if (g && PyList_Append(list, g) < 0) {
        Py_DECREF(list);
        return NULL;
    }
    return list;
}

static PyMethodDef methods[] = {
    {"labels", (PyCFunction)(void (*)(void))labels, METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "states_meet", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_states_meet(void)
{
    return PyModule_Create(&module);
}
