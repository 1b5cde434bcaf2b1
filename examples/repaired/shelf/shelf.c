/* A shelf of boxes: a small extension as one writes it by hand, with nothing left behind.
 * ../../shelf is the same with four mistakes: diff the two. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    PyObject_HEAD
    char *label;
    long weight;
} Box;

static int Box_init(PyObject *object, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"label", "weight", NULL};
    Box *self = (Box *)object;
    const char *label;
    long weight = 0;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "s|l:Box", names, &label, &weight)) {
        return -1;
    }
    char *copy = strdup(label);
    if (copy == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    free(self->label);
    self->label = copy;
    self->weight = weight;
    return 0;
}

static void Box_dealloc(PyObject *object)
{
    free(((Box *)object)->label);
    Py_TYPE(object)->tp_free(object);
}

static PyObject *Box_describe(PyObject *object, PyObject *Py_UNUSED(ignored))
{
    Box *self = (Box *)object;
    PyObject *description = PyDict_New();
    if (description == NULL) {
        return NULL;
    }
    PyObject *text = PyUnicode_FromFormat("%s, %ld g", self->label, self->weight);
    if (text == NULL || PyDict_SetItemString(description, "text", text) < 0) {
        Py_XDECREF(text);
        Py_DECREF(description);
        return NULL;
    }
    Py_DECREF(text);
    return description;
}

static PyMethodDef Box_methods[] = {
    {"describe", Box_describe, METH_NOARGS, "A dict with the text of the label on the box."},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject Box_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shelf.Box",
    .tp_doc = "A box with a label and a weight in grams.",
    .tp_basicsize = sizeof(Box),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_init = Box_init,
    .tp_dealloc = Box_dealloc,
    .tp_methods = Box_methods,
};

static PyObject *shelf_weigh(PyObject *Py_UNUSED(module), PyObject *boxes)
{
    Py_ssize_t count = PySequence_Size(boxes);
    if (count < 0) {
        return NULL;
    }
    long total = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *box = PySequence_GetItem(boxes, i);
        if (box == NULL) {
            return NULL;
        }
        if (!PyObject_TypeCheck(box, &Box_Type)) {
            Py_DECREF(box);
            PyErr_SetString(PyExc_TypeError, "only boxes can be weighed");
            return NULL;
        }
        total += ((Box *)box)->weight;
        Py_DECREF(box);
    }
    return PyLong_FromLong(total);
}

static PyObject *shelf_load(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s:load", &path)) {
        return NULL;
    }
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    char line[128];
    long total = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        long weight;
        if (sscanf(line, "%ld", &weight) != 1) {
            fclose(file);
            PyErr_Format(PyExc_ValueError, "no weight in line: %s", line);
            return NULL;
        }
        total += weight;
    }
    fclose(file);
    return PyLong_FromLong(total);
}

static PyMethodDef shelf_methods[] = {
    {"weigh", shelf_weigh, METH_O, "The weight of a sequence of boxes."},
    {"load", shelf_load, METH_VARARGS, "The sum of the weights in a file, one a line."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef shelf_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "shelf",
    .m_doc = "Boxes, and what they weigh.",
    .m_size = -1,
    .m_methods = shelf_methods,
};

PyMODINIT_FUNC PyInit_shelf(void)
{
    if (PyType_Ready(&Box_Type) < 0) {
        return NULL;
    }
    PyObject *module = PyModule_Create(&shelf_module);
    if (module == NULL) {
        return NULL;
    }
    Py_INCREF(&Box_Type);
    if (PyModule_AddObject(module, "Box", (PyObject *)&Box_Type) < 0) {
        Py_DECREF(&Box_Type);
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
