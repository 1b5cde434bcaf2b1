#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A helper hands its argument back where that is not NULL: for NULL it raises. */

static PyObject *
adapt(PyObject *object, PyObject *fallback)
{
    PyObject *found = PyObject_CallNoArgs(object);
    if (found != NULL) {
        return found;
    }
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) {
        return NULL;
    }
    PyErr_Clear();
    if (fallback != NULL) {
        return Py_NewRef(fallback);
    }
    PyErr_SetString(PyExc_ValueError, "cannot adapt");
    return NULL;
}

static PyObject *
adapts(PyObject *self, PyObject *object)
{
    return adapt(object, NULL);
}

static PyObject *
adapt_silently(PyObject *object, PyObject *fallback)
{
    PyObject *found = PyObject_CallNoArgs(object);
    if (found == NULL) {
        PyErr_Clear();
        Py_XINCREF(fallback);
        return fallback;
    }
    return found;
}

static PyObject *
adapts_silently(PyObject *self, PyObject *object)
{
    return adapt_silently(object, NULL); // leak: ERR002
}

/* Only memory can make these NULL: nobody writes an exception for it, few would. */

static int
grow(char **buffer, size_t size)
{
    char *grown = PyMem_Realloc(*buffer, size);
    if (grown == NULL) {
        return 0;
    }
    *buffer = grown;
    return 1;
}

static PyObject *
builds(PyObject *self, PyObject *unused)
{
    char *buffer = NULL;
    if (!grow(&buffer, 100)) {
        return NULL; // perhaps: ERR002
    }
    memset(buffer, 0, 100);
    PyObject *text = PyUnicode_FromString(buffer);
    PyMem_Free(buffer);
    return text;
}

static PyObject *
counts(PyObject *self, PyObject *object)
{
    Py_ssize_t size = PyObject_Length(object);
    if (size < 0) {
        return NULL;
    }
    double *numbers = PyMem_New(double, size);
    if (numbers == NULL) {
        return NULL; // perhaps: ERR002
    }
    PyMem_Free(numbers);
    Py_RETURN_NONE;
}

static PyObject *
counts_few(PyObject *self, PyObject *object)
{
    Py_ssize_t size = PyObject_Length(object);
    if (size < 0) {
        return NULL;
    }
    if (size > 1000) {
        return NULL; // leak: ERR002
    }
    Py_RETURN_NONE;
}

/* A type check answers 0 or 1, never -1. */
static PyObject *
answer(int truth)
{
    if (truth == -1) {
        return NULL;
    }
    return Py_NewRef(truth ? Py_True : Py_False);
}

static PyObject *
is_type(PyObject *self, PyObject *object)
{
    return answer(PyObject_TypeCheck(object, &PyType_Type));
}

/* -1 >> n is negative for every n: it is not passed on as a sum. */
static Py_ssize_t
total(PyObject *sizes, int shift)
{
    Py_ssize_t size = PyNumber_AsSsize_t(sizes, PyExc_OverflowError);
    if (size == -1 && PyErr_Occurred()) {
        return -1;
    }
    if (size >> shift) {
        PyErr_SetString(PyExc_ValueError, "out of range");
        return -1;
    }
    return size;
}

static PyObject *
totals(PyObject *self, PyObject *sizes)
{
    Py_ssize_t found = total(sizes, 3);
    if (found < 0) {
        return NULL;
    }
    return PyLong_FromSsize_t(found);
}

PyMethodDef methods[] = {
    {"adapts", adapts, METH_O, NULL},
    {"adapts_silently", adapts_silently, METH_O, NULL},
    {"builds", builds, METH_NOARGS, NULL},
    {"counts", counts, METH_O, NULL},
    {"counts_few", counts_few, METH_O, NULL},
    {"is_type", is_type, METH_O, NULL},
    {"totals", totals, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
