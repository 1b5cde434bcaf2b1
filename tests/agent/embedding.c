/* embedding LIBRARY CODE: a program that is no Python until it loads one, as plugins of other programs do. */
#include <dlfcn.h>
#include <stdio.h>

int main(int count, char **arguments)
{
    void *library = count == 3 ? dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL) : NULL;
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 2;
    }
    void (*start)(int) = (void (*)(int))dlsym(library, "Py_InitializeEx");
    int (*run)(const char *) = (int (*)(const char *))dlsym(library, "PyRun_SimpleString");
    start(0);
    return run(arguments[2]);
}
