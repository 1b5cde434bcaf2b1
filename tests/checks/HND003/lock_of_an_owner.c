#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pthread.h>

/* A lock inside a structure that is reached by way of another: a call that may change the other makes the way a new one. */

typedef struct {
    PyObject_HEAD
    pthread_mutex_t lock;
    int is_closed;
    int status;
} Connection;

typedef struct {
    PyObject_HEAD
    Connection *connection;
    char *mode;
    int handle;
} Cursor;

int prepare(Cursor *cursor);
int fetch_row(Cursor *cursor);
int send(Connection *connection, PyThreadState **state);

static PyObject *
fetch(Cursor *self, PyObject *unused)
{
    PyObject *rows = NULL;
    pthread_mutex_lock(&self->connection->lock);
    if (prepare(self) < 0) {
        goto done;
    }
    Py_BEGIN_ALLOW_THREADS
    self->mode = PyMem_RawMalloc(4);
    Py_END_ALLOW_THREADS
    if (self->mode == NULL) {
        goto done;
    }
    rows = PyList_New(0);
    while (rows != NULL && fetch_row(self) > 0) {
        if (PyList_Append(rows, Py_None) < 0) {
            Py_CLEAR(rows);
        }
    }
done:
    pthread_mutex_unlock(&self->connection->lock);
    if (rows == NULL && !PyErr_Occurred()) {
        PyErr_NoMemory();
    }
    return rows;
}

static int
begin(Connection *connection, PyThreadState **state)
{
    if (connection->is_closed || connection->status != 1) {
        return 0;
    }
    if (send(connection, state) < 0) {
        return -1;
    }
    connection->status = 2;
    return 0;
}

static int
open_it(Cursor *self, int handle, int mode)
{
    int result = -1;
    PyThreadState *state = PyEval_SaveThread();
    pthread_mutex_lock(&self->connection->lock);
    result = begin(self->connection, &state);
    if (result < 0) {
        goto end;
    }
    self->handle = handle != 0 ? handle : send(self->connection, &state);
    if (self->handle == 0) {
        result = -1;
        goto end;
    }
    if (mode & 1) {
        mode |= 4;
    }
    PyEval_RestoreThread(state);
    self->mode = PyMem_RawMalloc(4);
    state = PyEval_SaveThread();
    if (self->mode == NULL) {
        result = 1;
        goto end;
    }
    result = 0;
end:
    pthread_mutex_unlock(&self->connection->lock);
    PyEval_RestoreThread(state);
    return result;
}

static PyObject *
opened(Cursor *self, PyObject *unused)
{
    return PyLong_FromLong(open_it(self, 0, 3));
}

static PyObject *
forget(Cursor *self, PyObject *unused)
{
    pthread_mutex_lock(&self->connection->lock);
    if (prepare(self) < 0) {
        PyErr_SetString(PyExc_ValueError, "cannot prepare");
        return NULL; // leak: HND003
    }
    pthread_mutex_unlock(&self->connection->lock);
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {
    {"fetch", (PyCFunction)fetch, METH_NOARGS, NULL},
    {"opened", (PyCFunction)opened, METH_NOARGS, NULL},
    {"forget", (PyCFunction)forget, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
