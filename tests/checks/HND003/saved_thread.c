#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyObject_HEAD
    int releases_gil;
} Context;

void compute(Context *context);

static PyObject *
restored_when_saved(PyObject *self, PyObject *arg)
{
    Context *context = (Context *)arg;
    PyThreadState *saved = context->releases_gil ? PyEval_SaveThread() : NULL;
    compute(context);
    if (saved) {
        PyEval_RestoreThread(saved);
    }
    Py_RETURN_NONE;
}

static PyObject *
restored_on_both_ways(PyObject *self, PyObject *arg)
{
    PyThreadState *saved = PyEval_SaveThread();
    compute((Context *)arg);
    PyEval_RestoreThread(saved);
    Py_RETURN_NONE;
}

typedef struct {
    PyThreadState *state;
} Stack;

typedef struct {
    Stack *stack;
    PyThreadState *state;
} Transfer;

/* The slot already holds this thread's state. */
void
detached_for_a_callback(Transfer *transfer)
{
    if (PyThreadState_Get() == transfer->state) {
        (void)PyEval_SaveThread();
    } // perhaps: HND003
}

void
nested_state_put_back(Transfer *transfer, Context *context)
{
    PyThreadState *outer = transfer->state;
    if (transfer->stack == NULL) {
        transfer->state = PyEval_SaveThread();
    }
    compute(context);
    if (transfer->stack == NULL) {
        PyEval_RestoreThread(transfer->state);
    }
    transfer->state = outer;
}

static PyMethodDef methods[] = {
    {"a", restored_when_saved, METH_O}, {"b", restored_on_both_ways, METH_O}, {NULL},
};

PyMethodDef *exported_methods = methods;
