#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pthread.h>

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static long total;

typedef struct {
    PyObject_HEAD
    PyThread_type_lock lock;
    long count;
} Counter;

static PyObject *
not_unlocked_on_error(PyObject *self, PyObject *arg)
{
    pthread_mutex_lock(&guard);
    long number = PyLong_AsLong(arg);
    if (number == -1 && PyErr_Occurred()) {
        return NULL; // leak: HND003
    }
    total += number;
    pthread_mutex_unlock(&guard);
    Py_RETURN_NONE;
}

static PyObject *
unlocked_on_error(PyObject *self, PyObject *arg)
{
    pthread_mutex_lock(&guard);
    long number = PyLong_AsLong(arg);
    if (number == -1 && PyErr_Occurred()) {
        pthread_mutex_unlock(&guard);
        return NULL;
    }
    total += number;
    pthread_mutex_unlock(&guard);
    Py_RETURN_NONE;
}

static PyObject *
held_by_the_object(Counter *self, PyObject *arg)
{
    PyThread_acquire_lock(self->lock, WAIT_LOCK);
    long number = PyLong_AsLong(arg);
    if (number == -1 && PyErr_Occurred()) {
        return NULL; // leak: HND003
    }
    self->count += number;
    PyThread_release_lock(self->lock);
    Py_RETURN_NONE;
}

static PyObject *
released_by_the_object(Counter *self, PyObject *arg)
{
    PyThread_acquire_lock(self->lock, WAIT_LOCK);
    long number = PyLong_AsLong(arg);
    if (number != -1 || !PyErr_Occurred()) {
        self->count += number;
    }
    PyThread_release_lock(self->lock);
    if (PyErr_Occurred()) {
        return NULL;
    }
    Py_RETURN_NONE;
}

/* One half of a pair: whoever called it unlocks. */
int
enter(Counter *self)
{
    PyThread_acquire_lock(self->lock, WAIT_LOCK);
    if (self->count < 0) {
        PyThread_release_lock(self->lock);
        return -1;
    }
    return 0;
}

static PyMethodDef methods[] = {
    {"a", not_unlocked_on_error, METH_O},
    {"b", unlocked_on_error, METH_O},
    {"c", (PyCFunction)held_by_the_object, METH_O},
    {"d", (PyCFunction)released_by_the_object, METH_O},
    {NULL},
};

PyMethodDef *exported_methods = methods;
