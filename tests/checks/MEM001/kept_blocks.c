#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pthread.h>

/* Blocks that something else holds on to, and their twins that nothing holds. */

extern int gadget_on_close(void *gadget, void (*close)(void *), void *context);
extern int gadget_foreach(void *gadget, int (*item)(int, void *), void *context);

static pthread_key_t key;

static struct PyModuleDef plain_definition = { PyModuleDef_HEAD_INIT, "plain", NULL, -1, NULL };

static PyObject *
definition_is_the_modules(PyObject *self, PyObject *args)
{
    struct PyModuleDef *definition = PyMem_Malloc(sizeof *definition);
    if (definition == NULL) {
        return PyErr_NoMemory();
    }
    *definition = plain_definition;
    PyObject *module = PyModule_Create(definition);
    if (module == NULL) {
        PyMem_Free(definition);
    }
    return module;
}

static PyObject *
definition_unused(PyObject *self, PyObject *args)
{
    struct PyModuleDef *definition = PyMem_Malloc(sizeof *definition);
    if (definition == NULL) {
        return PyErr_NoMemory();
    }
    *definition = plain_definition;
    return PyModule_Create(&plain_definition); // leak: MEM001
}

static int *
of_this_thread(void)
{
    int *saved = pthread_getspecific(key);
    if (saved == NULL) {
        saved = malloc(sizeof *saved);
        if (saved == NULL) {
            return NULL;
        }
        if (pthread_setspecific(key, saved) != 0) {
            free(saved);
            return NULL;
        }
    }
    return saved;
}

static PyObject *
remember(PyObject *self, PyObject *args)
{
    int *saved = of_this_thread();
    if (saved != NULL) {
        *saved = 1;
    }
    Py_RETURN_NONE;
}

static void
release_context(void *context)
{
    PyMem_Free(context);
}

static PyObject *
context_of_a_callback(PyObject *self, PyObject *capsule)
{
    int *context = PyMem_Malloc(sizeof *context);
    if (context == NULL) {
        return PyErr_NoMemory();
    }
    *context = 0;
    if (gadget_on_close(self, release_context, context) != 0) {
        PyMem_Free(context);
        PyErr_SetString(PyExc_RuntimeError, "no callback");
        return NULL;
    }
    Py_RETURN_NONE;
}

static int
count_item(int item, void *context)
{
    *(int *)context += item;
    return 0;
}

static PyObject *
context_of_a_loop(PyObject *self, PyObject *capsule)
{
    int *context = PyMem_Malloc(sizeof *context);
    if (context == NULL) {
        return PyErr_NoMemory();
    }
    *context = 0;
    if (gadget_foreach(self, count_item, context) != 0) {
        PyErr_SetString(PyExc_RuntimeError, "no items");
        return NULL; // leak: MEM001
    }
    PyObject *sum = PyLong_FromLong(*context);
    PyMem_Free(context);
    return sum;
}

struct pointer_object {
    PyObject_HEAD
    int *memory;
};

extern PyTypeObject PointerType;

static PyObject *
block_becomes_object(PyObject *self, PyObject *args)
{
    struct pointer_object *made = PyObject_Malloc(sizeof *made);
    if (PyObject_Init((PyObject *)made, &PointerType) == NULL) {
        return NULL;
    }
    made->memory = NULL;
    return (PyObject *)made;
}

static PyObject *
object_of_a_block_lost(PyObject *self, PyObject *arg)
{
    struct pointer_object *made = PyObject_Malloc(sizeof *made);
    if (PyObject_Init((PyObject *)made, &PointerType) == NULL) {
        return NULL;
    }
    made->memory = NULL;
    if (PyObject_Size(arg) < 0) {
        return NULL; // leak: REF002
    }
    return (PyObject *)made;
}

static PyMethodDef methods[] = {
    {"definition_is_the_modules", definition_is_the_modules, METH_NOARGS, NULL},
    {"definition_unused", definition_unused, METH_NOARGS, NULL},
    {"remember", remember, METH_NOARGS, NULL},
    {"context_of_a_callback", context_of_a_callback, METH_O, NULL},
    {"context_of_a_loop", context_of_a_loop, METH_O, NULL},
    {"block_becomes_object", block_becomes_object, METH_NOARGS, NULL},
    {"object_of_a_block_lost", object_of_a_block_lost, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *kept_blocks_methods(void) { return methods; }
