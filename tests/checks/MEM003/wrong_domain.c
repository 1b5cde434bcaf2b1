#define PY_SSIZE_T_CLEAN
#include <Python.h>

void
python_block_freed_by_libc(void)
{
    char *block = PyMem_Malloc(8);
    free(block); // leak: MEM003
}

void
libc_block_freed_by_python(void)
{
    char *block = malloc(8);
    PyMem_Free(block); // leak: MEM003
}

void
object_block_freed_as_mem(void)
{
    char *block = PyObject_Malloc(8);
    PyMem_Free(block); // leak: MEM003
}

void
raw_block_freed_as_raw(void)
{
    char *block = PyMem_RawMalloc(8);
    PyMem_RawFree(block);
}

void
libc_block_freed_by_libc(void)
{
    char *block = calloc(1, 8);
    free(block);
}

void
object_block_freed_as_object(void)
{
    char *block = PyObject_Malloc(8);
    PyObject_Free(block);
}
