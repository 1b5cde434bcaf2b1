/* Attributes, calls, imports, exceptions and conversions. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
called_with_number(PyObject *self, PyObject *callable)
{
    PyObject *number = PyLong_FromLong(70000);
    if (number == NULL) {
        return NULL;
    }
    PyObject *result = PyObject_CallFunctionObjArgs(callable, number, NULL);
    Py_DECREF(number);
    return result;
}

static PyObject *
attribute_chain(PyObject *self, PyObject *object)
{
    PyObject *type = PyObject_GetAttrString(object, "__class__");
    if (type == NULL) {
        return NULL;
    }
    PyObject *module = PyObject_GetAttrString(type, "__module__");
    if (module == NULL) {
        Py_DECREF(type);
        return NULL;
    }
    PyObject *name = PyObject_GetAttrString(type, "__name__");
    Py_DECREF(type);
    if (name == NULL) {
        Py_DECREF(module);
        return NULL;
    }
    PyObject *full = PyUnicode_FromFormat("%U.%U", module, name);
    Py_DECREF(module);
    Py_DECREF(name);
    return full;
}

static PyObject *
imported_call(PyObject *self, PyObject *arg)
{
    PyObject *module = PyImport_ImportModule("json");
    if (module == NULL) {
        return NULL;
    }
    PyObject *dumps = PyObject_GetAttrString(module, "dumps");
    Py_DECREF(module);
    if (dumps == NULL) {
        return NULL;
    }
    PyObject *text = PyObject_CallOneArg(dumps, arg);
    Py_DECREF(dumps);
    return text;
}

static PyObject *
keyword_call(PyObject *self, PyObject *args)
{
    PyObject *callable, *value;
    if (!PyArg_ParseTuple(args, "OO", &callable, &value)) {
        return NULL;
    }
    PyObject *positional = PyTuple_Pack(1, value);
    if (positional == NULL) {
        return NULL;
    }
    PyObject *keywords = Py_BuildValue("{s:O}", "default", Py_None);
    if (keywords == NULL) {
        Py_DECREF(positional);
        return NULL;
    }
    PyObject *result = PyObject_Call(callable, positional, keywords);
    Py_DECREF(positional);
    Py_DECREF(keywords);
    return result;
}

static PyObject *
none_when_missing(PyObject *self, PyObject *args)
{
    PyObject *object, *name;
    if (!PyArg_ParseTuple(args, "OU", &object, &name)) {
        return NULL;
    }
    PyObject *value = PyObject_GetAttr(object, name);
    if (value == NULL) {
        if (!PyErr_ExceptionMatches(PyExc_AttributeError)) {
            return NULL;
        }
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    return value;
}

static PyObject *
with_cleanup(PyObject *self, PyObject *args)
{
    PyObject *resource, *body;
    if (!PyArg_ParseTuple(args, "OO", &resource, &body)) {
        return NULL;
    }
    PyObject *result = PyObject_CallOneArg(body, resource);
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyObject *closed = PyObject_CallMethod(resource, "close", NULL);
    if (closed == NULL) {
        PyErr_Clear();
    }
    else {
        Py_DECREF(closed);
    }
    PyErr_Restore(type, value, traceback);
    return result;
}

static PyObject *
compared(PyObject *self, PyObject *args)
{
    PyObject *left, *right;
    if (!PyArg_UnpackTuple(args, "compared", 2, 2, &left, &right)) {
        return NULL;
    }
    int order = PyObject_RichCompareBool(left, right, Py_LT);
    if (order < 0) {
        return NULL;
    }
    PyObject *smaller = order ? left : right;
    Py_INCREF(smaller);
    return smaller;
}

static PyObject *
minimum(PyObject *self, PyObject *iterable)
{
    PyObject *iterator = PyObject_GetIter(iterable);
    if (iterator == NULL) {
        return NULL;
    }
    PyObject *best = NULL, *item;
    while ((item = PyIter_Next(iterator)) != NULL) {
        if (best == NULL) {
            best = item;
            continue;
        }
        int less = PyObject_RichCompareBool(item, best, Py_LT);
        if (less < 0) {
            Py_DECREF(item);
            Py_DECREF(best);
            Py_DECREF(iterator);
            return NULL;
        }
        if (less) {
            Py_DECREF(best);
            best = item;
        }
        else {
            Py_DECREF(item);
        }
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        Py_XDECREF(best);
        return NULL;
    }
    if (best == NULL) {
        PyErr_SetString(PyExc_ValueError, "empty");
        return NULL;
    }
    return best;
}

static PyObject *
joined(PyObject *self, PyObject *args)
{
    PyObject *left, *right;
    if (!PyArg_ParseTuple(args, "UU", &left, &right)) {
        return NULL;
    }
    PyObject *middle = PyUnicode_FromString(", ");
    if (middle == NULL) {
        return NULL;
    }
    PyObject *start = PyUnicode_Concat(left, middle);
    Py_DECREF(middle);
    if (start == NULL) {
        return NULL;
    }
    PyObject *whole = PyUnicode_Concat(start, right);
    Py_DECREF(start);
    return whole;
}

static PyObject *
encoded(PyObject *self, PyObject *text)
{
    PyObject *bytes = PyUnicode_AsUTF8String(text);
    if (bytes == NULL) {
        return NULL;
    }
    char *start;
    Py_ssize_t size;
    if (PyBytes_AsStringAndSize(bytes, &start, &size) < 0) {
        Py_DECREF(bytes);
        return NULL;
    }
    unsigned long hash = 5381;
    for (Py_ssize_t i = 0; i < size; i++) {
        hash = hash * 33 + (unsigned char)start[i];
    }
    Py_DECREF(bytes);
    return PyLong_FromUnsignedLong(hash);
}

static PyObject *
raised_with_object(PyObject *self, PyObject *arg)
{
    PyObject *reason = Py_BuildValue("(sO)", "refused", arg);
    if (reason == NULL) {
        return NULL;
    }
    PyErr_SetObject(PyExc_ValueError, reason);
    Py_DECREF(reason);
    return NULL;
}

static int
set_text(PyObject *object, const char *name, const char *text)
{
    PyObject *value = PyUnicode_FromString(text);
    if (value == NULL) {
        return -1;
    }
    int status = PyObject_SetAttrString(object, name, value);
    Py_DECREF(value);
    return status;
}

static PyObject *
labelled(PyObject *self, PyObject *object)
{
    if (set_text(object, "label", "a") < 0 || set_text(object, "title", "b") < 0) {
        return NULL;
    }
    Py_INCREF(object);
    return object;
}

static int
number_from(PyObject *object, const char *name, PyObject **number)
{
    PyObject *value = PyObject_GetAttrString(object, name);
    if (value == NULL) {
        return -1;
    }
    *number = PyNumber_Long(value);
    Py_DECREF(value);
    return *number == NULL ? -1 : 0;
}

static PyObject *
difference(PyObject *self, PyObject *object)
{
    PyObject *start = NULL, *end = NULL, *result = NULL;
    if (number_from(object, "start", &start) < 0) {
        goto done;
    }
    if (number_from(object, "end", &end) < 0) {
        goto done;
    }
    result = PyNumber_Subtract(end, start);
done:
    Py_XDECREF(start);
    Py_XDECREF(end);
    return result;
}

static PyObject *
power(PyObject *self, PyObject *args)
{
    PyObject *base, *modulus = Py_None;
    long exponent;
    if (!PyArg_ParseTuple(args, "Ol|O", &base, &exponent, &modulus)) {
        return NULL;
    }
    PyObject *wanted = PyLong_FromLong(exponent);
    if (wanted == NULL) {
        return NULL;
    }
    PyObject *result = PyNumber_Power(base, wanted, modulus);
    Py_DECREF(wanted);
    return result;
}

static PyObject *
converted(PyObject *self, PyObject *arg)
{
    PyObject *index = PyNumber_Index(arg);
    if (index == NULL) {
        return NULL;
    }
    long long number = PyLong_AsLongLong(index);
    Py_DECREF(index);
    if (number == -1 && PyErr_Occurred()) {
        return NULL;
    }
    return PyLong_FromLongLong(number / 2);
}

static PyMethodDef methods[] = {
    {"called_with_number", called_with_number, METH_O, NULL},
    {"attribute_chain", attribute_chain, METH_O, NULL},
    {"imported_call", imported_call, METH_O, NULL},
    {"keyword_call", keyword_call, METH_VARARGS, NULL},
    {"none_when_missing", none_when_missing, METH_VARARGS, NULL},
    {"with_cleanup", with_cleanup, METH_VARARGS, NULL},
    {"compared", compared, METH_VARARGS, NULL},
    {"minimum", minimum, METH_O, NULL},
    {"joined", joined, METH_VARARGS, NULL},
    {"encoded", encoded, METH_O, NULL},
    {"raised_with_object", raised_with_object, METH_O, NULL},
    {"labelled", labelled, METH_O, NULL},
    {"difference", difference, METH_O, NULL},
    {"power", power, METH_VARARGS, NULL},
    {"converted", converted, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *call_methods(void) { return methods; }
