// A descriptor is a number: a helper that keeps it in the object it makes has it from then on.
#include <Python.h>
#include <fcntl.h>
#include <unistd.h>

typedef struct {
    PyObject_HEAD
    int descriptor;
    int mode;
} Device;

static PyObject *
new_device(PyTypeObject *type, int descriptor, int mode)
{
    Device *device = (Device *)type->tp_alloc(type, 0);
    if (device) {
        device->descriptor = descriptor;
        device->mode = mode;
    }
    return (PyObject *)device;
}

static PyObject *
new_device_like(PyTypeObject *type, int descriptor, int mode)
{
    Device *device = (Device *)type->tp_alloc(type, 0);
    if (device) {
        device->mode = lseek(descriptor, 0, SEEK_END) > 0 ? mode : 0;
    }
    return (PyObject *)device;
}

PyObject *
device_keeps_it(PyObject *self, PyObject *name)
{
    PyObject *device;
    int descriptor = open("/dev/null", O_RDONLY);
    if (descriptor < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    device = new_device(Py_TYPE(self), descriptor, 1);
    if (!device) {
        close(descriptor);
    }
    return device;
}

PyObject *
device_reads_it(PyObject *self, PyObject *name)
{
    PyObject *device;
    int descriptor = open("/dev/null", O_RDONLY);
    if (descriptor < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    device = new_device_like(Py_TYPE(self), descriptor, 1);
    if (!device) {
        close(descriptor);
    }
    return device; // leak: HND002
}
