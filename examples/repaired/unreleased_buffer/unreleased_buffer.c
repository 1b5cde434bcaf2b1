/* A Py_buffer, released when the data have been read. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *unreleased_buffer_checksum(PyObject *Py_UNUSED(module), PyObject *args)
{
    Py_buffer view;
    if (!PyArg_ParseTuple(args, "y*:checksum", &view)) {
        return NULL;
    }
    unsigned long sum = 0;
    for (Py_ssize_t i = 0; i < view.len; i++) {
        sum = sum * 31 + ((const unsigned char *)view.buf)[i];
    }
    PyBuffer_Release(&view);
    return PyLong_FromUnsignedLong(sum & 0xff);
}

static PyMethodDef unreleased_buffer_methods[] = {
    {"checksum", unreleased_buffer_checksum, METH_VARARGS, "One byte that depends on all of the data."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef unreleased_buffer_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "unreleased_buffer",
    .m_size = -1,
    .m_methods = unreleased_buffer_methods,
};

PyMODINIT_FUNC PyInit_unreleased_buffer(void)
{
    return PyModule_Create(&unreleased_buffer_module);
}
