/* A file descriptor, closed on every way out. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <fcntl.h>
#include <unistd.h>

static PyObject *unclosed_fd_size(PyObject *Py_UNUSED(module), PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s:size", &path)) {
        return NULL;
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    char chunk[4096];
    ssize_t count;
    long total = 0;
    while ((count = read(fd, chunk, sizeof chunk)) > 0) {
        total += count;
    }
    if (count < 0) {
        close(fd);
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    close(fd);
    return PyLong_FromLong(total);
}

static PyMethodDef unclosed_fd_methods[] = {
    {"size", unclosed_fd_size, METH_VARARGS, "The number of bytes in a file."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef unclosed_fd_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "unclosed_fd",
    .m_size = -1,
    .m_methods = unclosed_fd_methods,
};

PyMODINIT_FUNC PyInit_unclosed_fd(void)
{
    return PyModule_Create(&unclosed_fd_module);
}
