/* One of every kind of block, of exactly known size, kept or given back. */
#include <Python.h>
#include <stdlib.h>
#include <sys/mman.h>

/* leak: malloc 37, calloc 3 x 5, memalign 100, raw 21, mem 22, a list of 3, a tuple, mmap 8192 */
static PyObject *keep(PyObject *module, PyObject *unused)
{
    void *aligned;
    (void)module, (void)unused;
    char *volatile a = malloc(37);
    char *volatile b = calloc(3, 5);
    (void)a, (void)b;
    if (posix_memalign(&aligned, 64, 100) != 0) {
        return PyErr_NoMemory();
    }
    PyMem_RawMalloc(21);
    PyMem_Malloc(22);
    PyObject *list = PyList_New(3);
    PyTuple_Pack(1, list);
    mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    Py_RETURN_NONE;
}

/* clean */
static PyObject *give_back(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    free(malloc(37));
    free(aligned_alloc(64, 128));
    free(reallocarray(malloc(4), 10, 10));
    PyMem_RawFree(PyMem_RawMalloc(21));
    PyMem_Free(PyMem_Realloc(PyMem_Malloc(22), 1000));
    Py_DECREF(PyList_New(3));
    void *pages = mmap(NULL, 16384, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    pages = mremap(pages, 16384, 65536, MREMAP_MAYMOVE);
    munmap(pages, 65536);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"keep", keep, METH_NOARGS, NULL}, {"give_back", give_back, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "blocks", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_blocks(void)
{
    return PyModule_Create(&definition);
}
