#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdio.h>

int
closed_twice(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    int byte = fgetc(file);
    if (byte < 0) {
        fclose(file);
    }
    fclose(file); // leak: HND006
    return byte;
}

int
closed_once(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    int byte = fgetc(file);
    fclose(file);
    return byte;
}

int
read_after_close(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    fclose(file);
    return fgetc(file); // leak: HND006
}
