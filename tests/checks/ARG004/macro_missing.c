#include <Python.h>

PyObject *
bad_without_macro(PyObject *self, PyObject *args)
{
    const char *text;
    int length;
    if (!PyArg_ParseTuple(args, "s#", &text, &length)) { // leak: ARG004 {{PY_SSIZE_T_CLEAN is not defined before Python.h: from Python 3.10 to 3.12 "s#" and every other `#` format fails with SystemError}}
        return NULL;
    }
    return Py_BuildValue("s#", text, length);
}
