#define PY_SSIZE_T_CLEAN
#include <Python.h>

int
grown_in_place(size_t size)
{
    char *block = malloc(size);
    if (block == NULL) {
        return -1;
    }
    block = realloc(block, size * 2); // leak: MEM005
    if (block == NULL) {
        return -1;
    }
    free(block);
    return 0;
}

int
grown_by_another_name(size_t size)
{
    char *block = malloc(size);
    if (block == NULL) {
        return -1;
    }
    char *larger = realloc(block, size * 2);
    if (larger == NULL) {
        free(block);
        return -1;
    }
    free(larger);
    return 0;
}

int
allocated_again(size_t size)
{
    char *block = malloc(size);
    if (block == NULL) {
        return -1;
    }
    block = malloc(size * 2); // leak: MEM005
    free(block);
    return 0;
}

int
freed_before_the_next(size_t size)
{
    char *block = malloc(size);
    if (block == NULL) {
        return -1;
    }
    free(block);
    block = malloc(size * 2);
    free(block);
    return 0;
}
