/* A reference too many to an object that was there before. No block is left behind: its count just grows, and the day its
 * owner lets go of it, it stays. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Mistake: PySequence_GetItem has made the reference that is returned; the second one belongs to nobody. */
static PyObject *extra_incref_first(PyObject *Py_UNUSED(module), PyObject *sequence)
{
    PyObject *item = PySequence_GetItem(sequence, 0);
    Py_XINCREF(item); /* expect: leak_first: 1 reference; RUN004 */
    return item;
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
