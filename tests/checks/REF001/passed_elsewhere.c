#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Functions of other files that are given a reference: other callers tell whether they take it over. */

int read_number(PyObject *number, double *result);
int write_text(int channel, PyObject *text);
int adopt(PyObject *child);

static PyObject *
lends_its_argument(PyObject *self, PyObject *number)
{
    double result;
    if (read_number(number, &result)) {
        return NULL;
    }
    return PyFloat_FromDouble(result);
}

static PyObject *
number_is_lost(PyObject *self, PyObject *callable)
{
    double result;
    PyObject *number = PyObject_CallObject(callable, NULL);
    if (number == NULL) {
        return NULL;
    }
    if (read_number(number, &result)) {
        return NULL;
    }
    return PyFloat_FromDouble(result); // leak: REF001
}

static PyObject *
number_is_released(PyObject *self, PyObject *callable)
{
    double result;
    PyObject *number = PyObject_CallObject(callable, NULL);
    if (number == NULL || read_number(number, &result)) {
        Py_XDECREF(number);
        return NULL;
    }
    Py_DECREF(number);
    return PyFloat_FromDouble(result);
}

static PyObject *
text_is_released_at_once(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Str(value);
    if (text == NULL) {
        return NULL;
    }
    int written = write_text(1, text);
    Py_DECREF(text);
    return PyLong_FromLong(written);
}

static PyObject *
text_is_lost(PyObject *self, PyObject *value)
{
    PyObject *text = PyObject_Repr(value);
    if (text == NULL) {
        return NULL;
    }
    return PyLong_FromLong(write_text(2, text)); // leak: REF001
}

static PyObject *
child_may_be_adopted(PyObject *self, PyObject *value)
{
    PyObject *child = PyObject_Repr(value);
    if (child == NULL) {
        return NULL;
    }
    return PyLong_FromLong(adopt(child)); // perhaps: REF001
}

static PyObject *
child_is_adopted_on_success(PyObject *self, PyObject *value)
{
    PyObject *child = PyObject_Str(value);
    if (child == NULL) {
        return NULL;
    }
    if (adopt(child) < 0) {
        Py_DECREF(child);
        return NULL;
    }
    Py_RETURN_NONE; // perhaps: REF001
}

static PyMethodDef methods[] = {
    {"lends_its_argument", lends_its_argument, METH_O, NULL},
    {"number_is_lost", number_is_lost, METH_O, NULL},
    {"number_is_released", number_is_released, METH_O, NULL},
    {"text_is_released_at_once", text_is_released_at_once, METH_O, NULL},
    {"text_is_lost", text_is_lost, METH_O, NULL},
    {"child_may_be_adopted", child_may_be_adopted, METH_O, NULL},
    {"child_is_adopted_on_success", child_is_adopted_on_success, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "passed", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_passed(void)
{
    return PyModule_Create(&definition);
}
