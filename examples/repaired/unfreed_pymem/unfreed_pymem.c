/* A block from PyMem_Malloc, freed on every way out. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *unfreed_pymem_mean(PyObject *Py_UNUSED(module), PyObject *weights)
{
    Py_ssize_t count = PyList_Size(weights);
    if (count <= 0) {
        return count < 0 ? NULL : PyFloat_FromDouble(0.0);
    }
    double *values = PyMem_Malloc((size_t)count * sizeof *values);
    if (values == NULL) {
        return PyErr_NoMemory();
    }
    double sum = 0.0;
    for (Py_ssize_t i = 0; i < count; i++) {
        values[i] = PyFloat_AsDouble(PyList_GetItem(weights, i));
        if (values[i] == -1.0 && PyErr_Occurred()) {
            PyMem_Free(values);
            return NULL;
        }
        sum += values[i];
    }
    PyMem_Free(values);
    return PyFloat_FromDouble(sum / (double)count);
}

static PyMethodDef unfreed_pymem_methods[] = {
    {"mean", unfreed_pymem_mean, METH_O, "The mean of a list of numbers."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef unfreed_pymem_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "unfreed_pymem",
    .m_size = -1,
    .m_methods = unfreed_pymem_methods,
};

PyMODINIT_FUNC PyInit_unfreed_pymem(void)
{
    return PyModule_Create(&unfreed_pymem_module);
}
