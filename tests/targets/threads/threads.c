/* Native threads that allocate without the GIL. */
#include <Python.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

static atomic_int stop;
static pthread_t noisy[8];

static void *make_noise(void *unused)
{
    while (!atomic_load(&stop)) {
        for (int i = 0; i < 100; i++) {
            free(malloc(16 + (size_t)i));
        }
    }
    return unused;
}

static PyObject *start_noise(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    atomic_store(&stop, 0);
    for (int i = 0; i < 8; i++) {
        pthread_create(&noisy[i], NULL, make_noise, NULL);
    }
    Py_RETURN_NONE;
}

static PyObject *stop_noise(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    atomic_store(&stop, 1);
    Py_BEGIN_ALLOW_THREADS;
    for (int i = 0; i < 8; i++) {
        pthread_join(noisy[i], NULL);
    }
    Py_END_ALLOW_THREADS;
    Py_RETURN_NONE;
}

static void *free_it(void *block)
{
    free(block);
    return NULL;
}

static void *leak_it(void *unused)
{
    void *volatile block = malloc(77);
    (void)block;
    return unused;
}

static void run_thread(void *(*start)(void *), void *argument)
{
    pthread_t thread;
    pthread_create(&thread, NULL, start, argument);
    Py_BEGIN_ALLOW_THREADS;
    pthread_join(thread, NULL);
    Py_END_ALLOW_THREADS;
}

/* clean: made here, freed by another thread */
static PyObject *hand_over(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    run_thread(free_it, malloc(33));
    Py_RETURN_NONE;
}

/* leak: 77 bytes by a thread of its own */
static PyObject *leak_elsewhere(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    run_thread(leak_it, NULL);
    Py_RETURN_NONE;
}

static PyObject *leak_here(PyObject *module, PyObject *unused)
{
    void *volatile block = malloc(55);
    (void)module, (void)unused, (void)block;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"start_noise", start_noise, METH_NOARGS, NULL},
                                {"stop_noise", stop_noise, METH_NOARGS, NULL},
                                {"hand_over", hand_over, METH_NOARGS, NULL},
                                {"leak_elsewhere", leak_elsewhere, METH_NOARGS, NULL},
                                {"leak_here", leak_here, METH_NOARGS, NULL},
                                {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "threads", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_threads(void)
{
    return PyModule_Create(&definition);
}
