#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

/* The low bits of a pointer say something else; the object it leads to is held all the same. */

typedef struct {
    PyObject_HEAD
    uintptr_t owner;
} Stub;

extern PyTypeObject Stub_Type;

static PyObject *
held_with_its_lowest_bit_set(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    Stub *stub = PyObject_New(Stub, &Stub_Type);
    if (stub == NULL) {
        Py_DECREF(text);
        return NULL;
    }
    stub->owner = (uintptr_t)text | 1;
    return (PyObject *)stub;
}

static PyObject *
held_with_a_flag(PyObject *self, PyObject *value)
{
    size_t flag = value == self ? 1 : 0;
    Stub *stub = PyObject_New(Stub, &Stub_Type);
    if (stub == NULL) {
        return NULL;
    }
    Py_INCREF(value);
    stub->owner = (size_t)value | flag;
    return (PyObject *)stub;
}

#define UNTAGGED(p) ((PyObject *)((uintptr_t)(p) & ~(uintptr_t)1))
#define TAGGED(p, flag) ((void *)((uintptr_t)UNTAGGED(p) | (flag)))

/* What has no tag yet is the same without one. */
static PyObject *
held_with_the_flag_of_another(Stub *self, PyObject *value)
{
    Stub *stub = PyObject_New(Stub, &Stub_Type);
    if (stub == NULL) {
        return NULL;
    }
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        Py_DECREF(stub);
        return NULL;
    }
    stub->owner = (uintptr_t)TAGGED(text, self->owner & 1);
    return (PyObject *)stub;
}

static PyObject *
untagged_and_forgotten(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    return PyLong_FromSize_t((uintptr_t)UNTAGGED(text) >> 4); // leak: REF001
}

static PyObject *
only_looked_at(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    return PyLong_FromSize_t(((uintptr_t)text | 1) >> 4); // leak: REF001
}

static PyMethodDef methods[] = {
    {"held_with_its_lowest_bit_set", held_with_its_lowest_bit_set, METH_O, NULL},
    {"held_with_a_flag", held_with_a_flag, METH_O, NULL},
    {"held_with_the_flag_of_another", (PyCFunction)held_with_the_flag_of_another, METH_O, NULL},
    {"untagged_and_forgotten", untagged_and_forgotten, METH_O, NULL},
    {"only_looked_at", only_looked_at, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "tagged_pointer", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_tagged_pointer(void)
{
    return PyModule_Create(&module);
}
