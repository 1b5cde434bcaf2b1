#define PY_SSIZE_T_CLEAN
#include <Python.h>

void
twice_on_one_path(int again)
{
    char *block = malloc(8);
    if (block == NULL) {
        return;
    }
    if (again) {
        free(block);
    }
    free(block); // leak: MEM002 {{'block' is freed twice}}
}

void
once_on_each_path(int again)
{
    char *block = malloc(8);
    if (block == NULL) {
        return;
    }
    if (again) {
        free(block);
        return;
    }
    free(block);
}

void
reset_between(int again)
{
    char *block = malloc(8);
    if (again) {
        free(block);
        block = NULL;
    }
    free(block);
}

static void
dispose(char *block)
{
    PyMem_Free(block);
}

void
freed_by_helper_too(void)
{
    char *block = PyMem_Malloc(8);
    if (block == NULL) {
        return;
    }
    dispose(block);
    PyMem_Free(block); // leak: MEM002
}

void
freed_by_helper_only(void)
{
    char *block = PyMem_Malloc(8);
    if (block == NULL) {
        return;
    }
    dispose(block);
}
