/* Code run in a sub-interpreter of the same thread. */
#include <Python.h>

static PyObject *run(PyObject *module, PyObject *code)
{
    const char *text = PyUnicode_AsUTF8(code);
    (void)module;
    if (text == NULL) {
        return NULL;
    }
    PyThreadState *own = PyThreadState_Get();
    PyThreadState *sub = Py_NewInterpreter();
    int error = sub == NULL ? -1 : PyRun_SimpleString(text);
    if (sub != NULL) {
        Py_EndInterpreter(sub);
    }
    PyThreadState_Swap(own);
    if (error != 0) {
        PyErr_SetString(PyExc_RuntimeError, "the sub-interpreter failed");
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"run", run, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "subinterpreters", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_subinterpreters(void)
{
    return PyModule_Create(&definition);
}
