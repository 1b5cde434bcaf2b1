/* A signal handler that allocates, interrupting code that does not. */
#include <Python.h>
#include <signal.h>
#include <stdlib.h>

static void on_signal(int number)
{
    char *volatile block = malloc(64 + (size_t)number);
    (void)block;
}

/* leak: 64 + SIGUSR1 bytes, from within the handler */
static PyObject *keep(PyObject *module, PyObject *unused)
{
    struct sigaction before, action = {.sa_handler = on_signal};
    (void)module, (void)unused;
    sigaction(SIGUSR1, &action, &before);
    raise(SIGUSR1);
    free(malloc(3));
    sigaction(SIGUSR1, &before, NULL);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"keep", keep, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "signals", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_signals(void)
{
    return PyModule_Create(&definition);
}
