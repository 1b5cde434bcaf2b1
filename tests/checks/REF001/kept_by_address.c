#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Code of elsewhere is given an address to keep, and the reference is taken for it, before or after. */

typedef struct engine_state handle;
typedef struct {
    PyObject_HEAD
    handle *handle;
} Box;

void set_user(handle *of, void *user);
int set_user_until(handle *of, void *user, void (*done)(void *));
int plug(handle *into, handle *backend);
int measure(PyObject *object);

static void
let_go(void *user)
{
    Py_DECREF((PyObject *)user);
}

static void
capsule_done(PyObject *capsule)
{
    Py_XDECREF((PyObject *)PyCapsule_GetContext(capsule));
}

static PyObject *
capsule_keeps(PyObject *self, PyObject *object)
{
    PyObject *capsule = PyCapsule_New(((Box *)self)->handle, "handle", capsule_done);
    if (capsule == NULL) {
        return NULL;
    }
    Py_INCREF(object);
    PyCapsule_SetContext(capsule, object);
    return capsule;
}

static PyObject *
user_is_kept(PyObject *self, PyObject *user)
{
    set_user(((Box *)self)->handle, user);
    Py_INCREF(user);
    Py_RETURN_NONE; // perhaps: REF001
}

static PyObject *
user_is_kept_if_any(PyObject *self, PyObject *user)
{
    PyObject *kept = user == Py_None ? NULL : user;
    if (set_user_until(((Box *)self)->handle, kept, kept ? let_go : NULL) != 0) {
        PyErr_SetString(PyExc_ValueError, "cannot be kept");
        return NULL;
    }
    Py_XINCREF(kept);
    Py_RETURN_NONE;
}

static PyObject *
backend_lives_on(PyObject *self, PyObject *backend)
{
    if (plug(((Box *)self)->handle, ((Box *)backend)->handle) != 0) {
        PyErr_SetString(PyExc_ValueError, "cannot be plugged");
        return NULL;
    }
    Py_INCREF(backend);
    Py_RETURN_NONE; // perhaps: REF001
}

static PyObject *
taken_for_nobody(PyObject *self, PyObject *object)
{
    Py_INCREF(object);
    if (PyObject_IsTrue(object) < 0) {
        Py_DECREF(object);
        return NULL;
    }
    Py_RETURN_NONE; // leak: REF001
}

static PyMethodDef methods[] = {
    {"capsule_keeps", capsule_keeps, METH_O, NULL},
    {"user_is_kept", user_is_kept, METH_O, NULL},
    {"user_is_kept_if_any", user_is_kept_if_any, METH_O, NULL},
    {"backend_lives_on", backend_lives_on, METH_O, NULL},
    {"taken_for_nobody", taken_for_nobody, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "kept", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_kept(void)
{
    return PyModule_Create(&definition);
}
