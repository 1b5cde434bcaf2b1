#include <Python.h>

/* Whether an object is of a type of this program is seen from its type; of a class that Python chose, __instancecheck__ may raise. */

static PyTypeObject Point_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "points.Point",
};

static PyObject *
is_point(PyObject *self, PyObject *object)
{
    int yes = PyObject_IsInstance(object, (PyObject *)&Point_Type);
    return PyBool_FromLong(yes == 1);
}

static PyObject *
is_one(PyObject *self, PyObject *args)
{
    PyObject *object, *type;
    if (!PyArg_ParseTuple(args, "OO", &object, &type)) {
        return NULL;
    }
    int yes = PyObject_IsInstance(object, type);
    return PyBool_FromLong(yes == 1); // leak: ERR003
}

PyMethodDef methods[] = {
    {"is_point", is_point, METH_O, NULL},
    {"is_one", is_one, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};
