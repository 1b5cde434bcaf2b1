/* Two libraries that take turns at the same address. */
#include <Python.h>
#include <dlfcn.h>

/* leak: what the plugin makes */
static PyObject *call(PyObject *module, PyObject *path)
{
    const char *name = PyUnicode_AsUTF8(path);
    (void)module;
    void *library = name != NULL ? dlopen(name, RTLD_NOW | RTLD_LOCAL) : NULL;
    if (library == NULL) {
        PyErr_SetString(PyExc_OSError, name != NULL ? dlerror() : "no name");
        return NULL;
    }
    void *(*make)(void) = (void *(*)(void))(size_t)dlsym(library, "plugin_make");
    make();
    dlclose(library);
    return PyLong_FromVoidPtr((void *)(size_t)make);
}

static PyMethodDef methods[] = {{"call", call, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "dlopen", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_dlopen(void)
{
    return PyModule_Create(&definition);
}
