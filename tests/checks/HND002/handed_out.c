#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <fcntl.h>
#include <unistd.h>

/* A descriptor that Python code gets as a number is Python's to close. */

static PyObject *
opened_for_python(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    int fd = open(path, O_RDONLY);
    if (fd < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    return Py_BuildValue("i", fd);
}

static PyObject *
opened_and_forgotten(PyObject *self, PyObject *args)
{
    const char *path;
    char first;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    int fd = open(path, O_RDONLY);
    if (fd < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    if (read(fd, &first, 1) != 1) {
        PyErr_SetString(PyExc_OSError, "empty");
        return NULL; // leak: HND002
    }
    close(fd);
    return PyLong_FromLong(first);
}

static PyMethodDef methods[] = {
    {"opened_for_python", opened_for_python, METH_VARARGS, NULL},
    {"opened_and_forgotten", opened_and_forgotten, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *handed_out_methods(void) { return methods; }
