/* A block from malloc that is not freed. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <ctype.h>

/* Mistake: the buffer is done with when the str is made, and nobody frees it. */
static PyObject *unfreed_malloc_shout(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *text;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "s#:shout", &text, &length)) {
        return NULL;
    }
    char *buffer = malloc((size_t)length + 1); /* expect: leak_shout: 1 block, 42 bytes; RUN002 */
    if (buffer == NULL) {
        return PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; i < length; i++) {
        buffer[i] = (char)toupper((unsigned char)text[i]);
    }
    buffer[length] = '!';
    return PyUnicode_FromStringAndSize(buffer, length + 1);
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
