// A lock that is taken again and again in a loop is given back by another thread: it says that there is something to do.
#include <Python.h>
#include <pythread.h>

typedef struct {
    PyObject_HEAD
    PyThread_type_lock lock;
    int locked;
    Py_ssize_t waiting;
} Queue;

PyObject *
wait_for_item(PyObject *object, PyObject *unused)
{
    Queue *self = (Queue *)object;
    while (!self->waiting) {
        PyLockStatus status = PyThread_acquire_lock_timed(self->lock, 100, 1);
        if (status == PY_LOCK_INTR && Py_MakePendingCalls() < 0) {
            return NULL;
        }
        if (status == PY_LOCK_FAILURE) {
            PyErr_SetString(PyExc_TimeoutError, "nothing came");
            return NULL; // perhaps: HND003
        }
        self->locked = 1;
    }
    if (self->locked) {
        PyThread_release_lock(self->lock);
        self->locked = 0;
    }
    Py_RETURN_NONE;
}
