/* References that leak without a block. */
#include <Python.h>

/* leak: one reference to its argument */
static PyObject *keep(PyObject *module, PyObject *object)
{
    (void)module;
    Py_INCREF(object);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"keep", keep, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "references", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_references(void)
{
    return PyModule_Create(&definition);
}
