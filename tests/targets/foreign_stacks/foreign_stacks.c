/* Coroutines on stacks of their own, unmapped as soon as they end: what greenlet, gevent and fibers do. */
#define _GNU_SOURCE
#include <Python.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>

enum { STACK = 64 * 1024 };

static ucontext_t outside, inside;

static void __attribute__((noinline)) dive(int depth)
{
    free(malloc(24));
    if (depth > 0) {
        dive(depth - 1);
    } else {
        swapcontext(&inside, &outside);
    }
    free(malloc(25));
}

static void body(void)
{
    dive(10);
    char *volatile block = malloc(123); /* leak */
    (void)block;
}

static PyObject *keep(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    void *stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    getcontext(&inside);
    inside.uc_stack.ss_sp = stack;
    inside.uc_stack.ss_size = STACK;
    inside.uc_link = &outside;
    makecontext(&inside, body, 0);
    swapcontext(&outside, &inside);
    free(malloc(26)); /* on the thread's own stack, in between */
    swapcontext(&outside, &inside);
    munmap(stack, STACK);
    free(malloc(27)); /* what was saved from the other stack is gone */
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"keep", keep, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "foreign_stacks", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_foreign_stacks(void)
{
    return PyModule_Create(&definition);
}
