#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <fcntl.h>
#include <unistd.h>

/* A helper keeps a descriptor, which is a number, in the object it is given. */

typedef struct {
    PyObject_HEAD
    int fd;
    int flags;
} Device;

static int
keep(Device *device, int fd, int flags)
{
    device->fd = fd;
    device->flags = flags;
    return flags < 0 ? -1 : 0;
}

static int
look(Device *device, int fd, int flags)
{
    device->flags = flags;
    return flags < 0 ? -1 : 0;
}

static PyObject *
opens(Device *self, PyObject *path)
{
    int fd = open("/dev/null", O_RDONLY);
    if (fd < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    if (keep(self, fd, 1) < 0) {
        close(fd);
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
opens_and_forgets(Device *self, PyObject *path)
{
    int fd = open("/dev/null", O_RDONLY);
    if (fd < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    if (look(self, fd, 1) < 0) {
        close(fd);
        return NULL;
    }
    Py_RETURN_NONE; // leak: HND002
}

PyMethodDef methods[] = {
    {"opens", (PyCFunction)opens, METH_O, NULL},
    {"opens_and_forgets", (PyCFunction)opens_and_forgets, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
