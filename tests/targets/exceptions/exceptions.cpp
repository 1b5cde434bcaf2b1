// C++: new and delete, exceptions thrown through many frames.
#include <Python.h>
#include <stdexcept>
#include <string>
#include <vector>

static void __attribute__((noinline)) dive(int depth)
{
    std::string local(100 + depth, 'x');
    std::vector<int> numbers(depth + 1);
    if (depth == 30) {
        throw std::runtime_error(local);
    }
    dive(depth + 1);
    numbers.push_back(depth);
}

// leak: new of 48 after each caught exception
static PyObject *keep(PyObject *, PyObject *)
{
    for (int i = 0; i < 5; i++) {
        try {
            dive(0);
        } catch (const std::exception &) {
        }
    }
    char *volatile block = new char[48];
    (void)block;
    Py_RETURN_NONE;
}

// clean
static PyObject *give_back(PyObject *, PyObject *)
{
    try {
        dive(0);
    } catch (const std::exception &) {
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"keep", keep, METH_NOARGS, nullptr}, {"give_back", give_back, METH_NOARGS, nullptr}, {nullptr, nullptr, 0, nullptr}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "exceptions", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};
PyMODINIT_FUNC PyInit_exceptions(void)
{
    return PyModule_Create(&definition);
}
