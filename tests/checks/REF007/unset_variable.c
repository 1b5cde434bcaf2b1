// A goto that goes around the call which fills a variable: its cleanup releases whatever the stack held.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

int
declared_late(PyObject *owner)
{
    int status = -1;
    PyObject *method = PyObject_GetAttrString(owner, "start");
    if (method == NULL) {
        goto done;
    }
    PyObject *answer = PyObject_CallObject(method, NULL);
    status = answer != NULL ? 0 : -1;
done:
    Py_XDECREF(answer); // leak: REF007 {{'answer' is released, but on this path nothing was stored in it}}
    Py_XDECREF(method);
    return status;
}

int
block_never_made(PyObject *owner)
{
    int status = -1;
    char *copy;
    Py_ssize_t size = PyObject_Size(owner);
    if (size < 0) {
        goto done;
    }
    copy = PyMem_Malloc(size + 1);
    status = copy != NULL ? 0 : -1;
done:
    PyMem_Free(copy); // leak: REF007
    return status;
}

int
declared_early(PyObject *owner)
{
    int status = -1;
    PyObject *answer = NULL;
    PyObject *method = PyObject_GetAttrString(owner, "start");
    if (method == NULL) {
        goto done;
    }
    answer = PyObject_CallObject(method, NULL);
    status = answer != NULL ? 0 : -1;
done:
    Py_XDECREF(answer);
    Py_XDECREF(method);
    return status;
}

int
released_when_made(PyObject *owner, int wanted)
{
    PyObject *answer;
    if (wanted > 2) {
        answer = PyObject_GetAttrString(owner, "start");
        if (answer == NULL) {
            return -1;
        }
    }
    int status = PyObject_IsTrue(owner);
    if (wanted > 2) {
        Py_DECREF(answer);
    }
    return status;
}

int
filled_by_a_call(PyObject *owner)
{
    PyObject *kind, *value, *trace;
    PyErr_Fetch(&kind, &value, &trace);
    int status = PyObject_IsTrue(owner);
    Py_XDECREF(kind);
    Py_XDECREF(value);
    Py_XDECREF(trace);
    return status;
}

int
another_way_out(PyObject *owner)
{
    PyObject *answer;
    int status = -1;
    if (PyObject_Size(owner) < 0) {
        goto unmade;
    }
    answer = PyObject_GetAttrString(owner, "start");
    if (answer == NULL) {
        goto unmade;
    }
    status = PyObject_IsTrue(answer);
    Py_DECREF(answer);
unmade:
    return status;
}
