#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <ifaddrs.h>

/* A list that was opened is there: NULL is not what success gives. */

static PyObject *
counted(PyObject *self, PyObject *args)
{
    struct ifaddrs *first = NULL, *each;
    long count = 0;
    if (getifaddrs(&first) < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    for (each = first; each != NULL; each = each->ifa_next) {
        count++;
    }
    freeifaddrs(first);
    return PyLong_FromLong(count);
}

static PyMethodDef methods[] = {
    {"counted", counted, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *empty_list_methods(void) { return methods; }
