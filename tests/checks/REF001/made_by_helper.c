#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* What a helper of the project makes is not what this function was given. */

static PyObject *
new_names(void)
{
    PyObject *names = PyList_New(0);
    if (names == NULL) {
        return NULL;
    }
    PyObject *name = PyUnicode_FromString("first");
    if (name == NULL || PyList_Append(names, name) < 0) {
        Py_XDECREF(name);
        Py_DECREF(names);
        return NULL;
    }
    Py_DECREF(name);
    return names;
}

static PyObject *
as_list(PyObject *given)
{
    if (PyList_Check(given)) {
        return Py_NewRef(given);
    }
    return PySequence_List(given);
}

static PyObject *
made_is_released(PyObject *self, PyObject *given)
{
    PyObject *names = given;
    if (!PyList_Check(given)) {
        names = new_names();
        if (names == NULL) {
            return NULL;
        }
    }
    Py_ssize_t size = PyList_Size(names);
    if (names != given) {
        Py_DECREF(names);
    }
    return PyLong_FromSsize_t(size);
}

/* A type's own allocator makes an object, too. */
static PyObject *
new_instance(PyTypeObject *type)
{
    return type->tp_alloc(type, 0);
}

static PyObject *
instance_is_released(PyObject *self, PyObject *given)
{
    PyObject *instance = given;
    if (Py_TYPE(given) != Py_TYPE(self)) {
        instance = new_instance(Py_TYPE(self));
        if (instance == NULL) {
            return NULL;
        }
    }
    PyObject *text = PyObject_Str(instance);
    if (instance != given) {
        Py_DECREF(instance);
    }
    return text;
}

static PyObject *
given_may_come_back(PyObject *self, PyObject *given)
{
    PyObject *names = as_list(given);
    if (names == NULL) {
        return NULL;
    }
    Py_ssize_t size = PyObject_Size(names);
    if (names != given) {
        Py_DECREF(names);
    }
    return size < 0 ? NULL : PyLong_FromSsize_t(size); // leak: REF001
}

static PyMethodDef methods[] = {
    {"made_is_released", made_is_released, METH_O, NULL},
    {"given_may_come_back", given_may_come_back, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "made", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_made(void)
{
    return PyModule_Create(&definition);
}
