#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <dlfcn.h>

/* A flag that a helper leaves behind says who closes the handle, though the helper ends in very many ways. */

typedef struct {
    PyObject_HEAD
    void *handle;
    int closes;
} Library;

extern PyTypeObject LibraryType;

static Library *
wrapped(void *handle, int closes)
{
    Library *made = PyObject_New(Library, &LibraryType);
    if (made == NULL) {
        if (closes && handle != NULL) {
            dlclose(handle);
        }
        return NULL;
    }
    made->handle = handle;
    made->closes = closes;
    return made;
}

static Library *
wrapped_or_lost(void *handle, int closes)
{
    Library *made = PyObject_New(Library, &LibraryType);
    if (made == NULL) {
        return NULL;
    }
    made->handle = handle;
    made->closes = closes;
    return made;
}

typedef struct {
    const char *name;
    const char *fallback;
    const char *last;
    PyObject *warning;
    void *known;
} Options;

static void *
opened(Options *options, int *closes)
{
    int flags = RTLD_LAZY;
    void *handle;
    *closes = 1;
    if (options->known) {
        *closes = 0;
        return options->known;
    }
    if (options->warning && PyErr_WarnEx(options->warning, "slow", 1) < 0) {
        return NULL;
    }
    if (options->fallback) {
        flags |= RTLD_GLOBAL;
    }
    if (options->last) {
        flags |= RTLD_NOW;
    }
    handle = dlopen(options->name, flags);
    if (handle == NULL && options->fallback) {
        handle = dlopen(options->fallback, flags);
    }
    if (handle == NULL) {
        PyErr_SetString(PyExc_OSError, "cannot be loaded");
    }
    return handle;
}

PyObject *
load(PyObject *self, PyObject *args)
{
    Options options = {0};
    int closes;
    void *handle;
    if (!PyArg_ParseTuple(args, "sssO", &options.name, &options.fallback, &options.last, &options.warning)) {
        return NULL;
    }
    handle = opened(&options, &closes);
    return handle ? (PyObject *)wrapped(handle, closes) : NULL;
}

PyObject *
load_and_lose(PyObject *self, PyObject *args)
{
    Options options = {0};
    int closes;
    void *handle;
    if (!PyArg_ParseTuple(args, "sssO", &options.name, &options.fallback, &options.last, &options.warning)) {
        return NULL;
    }
    handle = opened(&options, &closes);
    return handle ? (PyObject *)wrapped_or_lost(handle, closes) : NULL; // leak: HND005
}
