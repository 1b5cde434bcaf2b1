/* A new reference that nobody releases. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Mistake: PyDict_SetItemString takes a reference of its own to the value; the one made here stays behind. */
static PyObject *lost_reference_tally(PyObject *Py_UNUSED(module), PyObject *numbers)
{
    Py_ssize_t count = PyList_Size(numbers);
    if (count < 0) {
        return NULL;
    }
    long sum = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        sum += PyLong_AsLong(PyList_GetItem(numbers, i));
        if (PyErr_Occurred()) {
            return NULL;
        }
    }
    PyObject *tally = PyDict_New();
    if (tally == NULL) {
        return NULL;
    }
    PyObject *total = PyLong_FromLong(sum); /* expect: leak_tally: 1 block, 1 int object; RUN001 */
    if (total == NULL || PyDict_SetItemString(tally, "total", total) < 0) {
        Py_XDECREF(total);
        Py_DECREF(tally);
        return NULL;
    }
    return tally;
}

static PyMethodDef lost_reference_methods[] = {
    {"tally", lost_reference_tally, METH_O, "A dict with the sum of a list of numbers."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef lost_reference_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "lost_reference",
    .m_size = -1,
    .m_methods = lost_reference_methods,
};

PyMODINIT_FUNC PyInit_lost_reference(void)
{
    return PyModule_Create(&lost_reference_module);
}
