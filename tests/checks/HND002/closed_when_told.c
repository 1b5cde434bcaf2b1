#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* The interpreter closes the file it runs when it is told to. */

static PyObject *
closed_by_the_interpreter(PyObject *self, PyObject *name)
{
    const char *path = PyUnicode_AsUTF8(name);
    FILE *file = path == NULL ? NULL : fopen(path, "rb");
    if (file == NULL) {
        return PyErr_Occurred() ? NULL : PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyLong_FromLong(PyRun_SimpleFileEx(file, path, 1));
}

static PyObject *
left_open(PyObject *self, PyObject *name)
{
    const char *path = PyUnicode_AsUTF8(name);
    FILE *file = path == NULL ? NULL : fopen(path, "rb");
    if (file == NULL) {
        return PyErr_Occurred() ? NULL : PyErr_SetFromErrno(PyExc_OSError);
    }
    int ended = PyRun_AnyFileEx(file, path, 0);
    return PyLong_FromLong(ended); // leak: HND002
}

static PyMethodDef methods[] = {
    {"closed_by_the_interpreter", closed_by_the_interpreter, METH_O, NULL},
    {"left_open", left_open, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "closed_when_told", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_closed_when_told(void)
{
    return PyModule_Create(&module);
}
