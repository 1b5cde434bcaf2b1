/* A shelf of boxes: a small extension as one writes it by hand, with four mistakes that every reviewer has let pass.
 * ../repaired/shelf is the same without them: diff the two. */
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
    char *copy = strdup(label); /* expect: leak_box: 1 block, 33 bytes; RUN002 */
    if (copy == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    free(self->label);
    self->label = copy;
    self->weight = weight;
    return 0;
}

/* Mistake: the label that Box_init copied is not freed. */
static void Box_dealloc(PyObject *object)
{
    Py_TYPE(object)->tp_free(object);
}

/* Mistake: PyDict_SetItemString takes a reference of its own, so the string stays behind. */
static PyObject *Box_describe(PyObject *object, PyObject *Py_UNUSED(ignored))
{
    Box *self = (Box *)object;
    PyObject *description = PyDict_New();
    if (description == NULL) {
        return NULL;
    }
    PyObject *text = PyUnicode_FromFormat("%s, %ld g", self->label, self->weight); /* expect: leak_describe: 1 str object; RUN001 */
    if (text == NULL || PyDict_SetItemString(description, "text", text) < 0) {
        Py_XDECREF(text);
        Py_DECREF(description);
        return NULL;
    }
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

/* Mistake: PySequence_GetItem gives a reference away, and nobody releases it. */
static PyObject *shelf_weigh(PyObject *Py_UNUSED(module), PyObject *boxes)
{
    Py_ssize_t count = PySequence_Size(boxes);
    if (count < 0) {
        return NULL;
    }
    long total = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *box = PySequence_GetItem(boxes, i); /* expect: leak_weigh: 3 references; RUN004 */
        if (box == NULL) {
            return NULL;
        }
        if (!PyObject_TypeCheck(box, &Box_Type)) {
            Py_DECREF(box);
            PyErr_SetString(PyExc_TypeError, "only boxes can be weighed");
            return NULL;
        }
        total += ((Box *)box)->weight;
    }
    return PyLong_FromLong(total);
}

/* Mistake: the file stays open when a line cannot be read. */
static PyObject *shelf_load(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s:load", &path)) {
        return NULL;
    }
    FILE *file = fopen(path, "r"); /* expect: leak_load: 1 handle; RUN003 */
    if (file == NULL) {
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    char line[128];
    long total = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        long weight;
        if (sscanf(line, "%ld", &weight) != 1) {
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
