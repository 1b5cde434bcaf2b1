/* One reference made, one given away. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *extra_incref_first(PyObject *Py_UNUSED(module), PyObject *sequence)
{
    return PySequence_GetItem(sequence, 0);
}

static PyMethodDef extra_incref_methods[] = {
    {"first", extra_incref_first, METH_O, "The first item of a sequence."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef extra_incref_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "extra_incref",
    .m_size = -1,
    .m_methods = extra_incref_methods,
};

PyMODINIT_FUNC PyInit_extra_incref(void)
{
    return PyModule_Create(&extra_incref_module);
}
