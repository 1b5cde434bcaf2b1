#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>

typedef double real;

typedef struct {
    long count;
    short step;
} Settings;

PyObject *
bad_narrow(PyObject *self, PyObject *args)
{
    short width;
    if (!PyArg_ParseTuple(args, "i", &width)) { // leak: ARG003 {{unit `i` of "i" takes `int *`, but &width is `short *`: 4 bytes are written into 2}}
        return NULL;
    }
    return PyLong_FromLong(width);
}

PyObject *
bad_wide(PyObject *self, PyObject *args)
{
    Py_ssize_t start;
    if (!PyArg_ParseTuple(args, "i", &start)) { // leak: ARG003 {{unit `i` of "i" takes `int *`, but &start is `Py_ssize_t *`: only 4 of its 8 bytes are set}}
        return NULL;
    }
    return PyLong_FromSsize_t(start);
}

PyObject *
bad_flag(PyObject *self, PyObject *args)
{
    bool strict = false;
    if (!PyArg_ParseTuple(args, "p", &strict)) { // leak: ARG003 {{unit `p` of "p" takes `int *`, but &strict is `_Bool *`: 4 bytes are written into 1}}
        return NULL;
    }
    return PyBool_FromLong(strict);
}

PyObject *
bad_real(PyObject *self, PyObject *args)
{
    float ratio;
    if (!PyArg_ParseTuple(args, "d", &ratio)) { // leak: ARG003 {{unit `d` of "d" takes `double *`, but &ratio is `float *`: 8 bytes are written into 4}}
        return NULL;
    }
    return PyFloat_FromDouble(ratio);
}

PyObject *
bad_field(PyObject *self, PyObject *args)
{
    Settings settings = {0, 0};
    if (!PyArg_ParseTuple(args, "ll", &settings.count, &settings.step)) { // leak: ARG003 {{unit `l` of "ll" takes `long *`, but &settings.step is `short *`: 8 bytes are written into 2}}
        return NULL;
    }
    return PyLong_FromLong(settings.count);
}

PyObject *
bad_object(PyObject *self, PyObject *args)
{
    const char *name;
    if (!PyArg_ParseTuple(args, "O", &name)) { // leak: ARG003 {{unit `O` of "O" takes `PyObject **`, but &name is `const char **`: the callee writes a value of another type there}}
        return NULL;
    }
    return PyUnicode_FromString(name);
}

PyObject *
bad_missing_ampersand(PyObject *self, PyObject *args)
{
    int depth = 0;
    if (!PyArg_ParseTuple(args, "i", depth)) { // leak: ARG003 {{unit `i` of "i" takes `int *`, but depth is `int`: the callee writes a value of another type there}}
        return NULL;
    }
    return PyLong_FromLong(depth);
}

PyObject *
bad_build(PyObject *self, PyObject *args)
{
    int rows = (int)PyTuple_Size(args);
    return Py_BuildValue("(nd)", rows, 1); // leak: ARG003 {{unit `n` of "(nd)" takes `Py_ssize_t`, but rows is `int`: the callee reads something else}} // leak: ARG003 {{unit `d` of "(nd)" takes `double`, but 1 is an integer constant: the callee reads something else}}
}

PyObject *
bad_text(PyObject *self, PyObject *args)
{
    return PyErr_Format(PyExc_TypeError, "not %s", args); // leak: ARG003 {{unit `%s` of "not %s" takes `const char *`, but args is `PyObject *`: the callee reads something else}}
}

PyObject *
good_types(PyObject *self, PyObject *args)
{
    unsigned int flags = 0;
    real ratio;
    unsigned char byte;
    char letter;
    long long big;
    double box[2];
    PyTypeObject *type;
    PyListObject *list;
    struct { Py_ssize_t start; int on; } range;
    if (!PyArg_ParseTuple(args, "idbcL(dd)OO!np", &flags, &ratio, &byte, &letter, &big, &box[0], box + 1,
                          &type, &PyList_Type, &list, &range.start, &range.on)) {
        return NULL;
    }
    if (range.on) {
        return PyErr_Format(PyExc_ValueError, "%c %u %lld %zd %p %.10s", letter, flags, big, range.start, (void *)list, Py_TYPE(list)->tp_name);
    }
    return Py_BuildValue("(Hifds#)", byte, letter, (float)ratio, box[1], &letter, (Py_ssize_t)1);
}

PyObject *
good_narrow(PyObject *self, PyObject *args)
{
    short width;
    if (!PyArg_ParseTuple(args, "h", &width)) {
        return NULL;
    }
    return PyLong_FromLong(width);
}

PyObject *
good_real(PyObject *self, PyObject *args)
{
    float ratio;
    if (!PyArg_ParseTuple(args, "f", &ratio)) {
        return NULL;
    }
    return PyFloat_FromDouble(ratio);
}
