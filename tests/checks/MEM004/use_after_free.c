#define PY_SSIZE_T_CLEAN
#include <Python.h>

struct pair {
    int first;
    int second;
};

int
read_after_free(void)
{
    struct pair *pair = calloc(1, sizeof *pair);
    if (pair == NULL) {
        return -1;
    }
    free(pair);
    return pair->second; // leak: MEM004
}

int
read_before_free(void)
{
    struct pair *pair = calloc(1, sizeof *pair);
    if (pair == NULL) {
        return -1;
    }
    int second = pair->second;
    free(pair);
    return second;
}

size_t
length_after_free(void)
{
    char *text = malloc(8);
    if (text == NULL) {
        return 0;
    }
    strcpy(text, "text");
    free(text);
    return strlen(text); // leak: MEM004
}

size_t
length_before_free(void)
{
    char *text = malloc(8);
    if (text == NULL) {
        return 0;
    }
    strcpy(text, "text");
    size_t length = strlen(text);
    free(text);
    return length;
}
