/* longjmp across frames that were on the last captured stack. */
#include <Python.h>
#include <setjmp.h>
#include <stdlib.h>

static jmp_buf back;

static void __attribute__((noinline)) dive(int depth)
{
    char *volatile block = malloc(16 + (size_t)depth);
    free(block);
    if (depth == 20) {
        longjmp(back, 1);
    }
    dive(depth + 1);
    __asm__ volatile("");
}

/* leak: 91 bytes, made right after the jump */
static PyObject *keep(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    if (setjmp(back) == 0) {
        dive(0);
    }
    char *volatile block = malloc(91);
    (void)block;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"keep", keep, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "longjmp", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_longjmp(void)
{
    return PyModule_Create(&definition);
}
