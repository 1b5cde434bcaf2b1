/* A block from malloc, freed when its text has been copied. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <ctype.h>

static PyObject *unfreed_malloc_shout(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *text;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "s#:shout", &text, &length)) {
        return NULL;
    }
    char *buffer = malloc((size_t)length + 1);
    if (buffer == NULL) {
        return PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; i < length; i++) {
        buffer[i] = (char)toupper((unsigned char)text[i]);
    }
    buffer[length] = '!';
    PyObject *shouted = PyUnicode_FromStringAndSize(buffer, length + 1);
    free(buffer);
    return shouted;
}

static PyMethodDef unfreed_malloc_methods[] = {
    {"shout", unfreed_malloc_shout, METH_VARARGS, "The text in capital letters."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef unfreed_malloc_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "unfreed_malloc",
    .m_size = -1,
    .m_methods = unfreed_malloc_methods,
};

PyMODINIT_FUNC PyInit_unfreed_malloc(void)
{
    return PyModule_Create(&unfreed_malloc_module);
}
