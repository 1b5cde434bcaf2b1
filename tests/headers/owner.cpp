// The same in C++, where every inline function of the headers has a mangled name.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace {

class Reference {
public:
    explicit Reference(PyObject *owned) : owned_(owned) {}
    Reference(const Reference &) = delete;
    ~Reference() { Py_XDECREF(owned_); }
    PyObject *get() const { return owned_; }
    PyObject *release() { PyObject *given = owned_; owned_ = nullptr; return given; }

private:
    PyObject *owned_;
};

PyObject *
released_by_owner(PyObject *, PyObject *arg)
{
    Reference text(PyObject_Repr(arg));
    if (text.get() == nullptr) {
        return nullptr;
    }
    return PyLong_FromSsize_t(PyUnicode_GetLength(text.get()));
}

PyObject *
never_released(PyObject *, PyObject *arg)
{
    PyObject *text = PyObject_Repr(arg);
    if (text == nullptr) {
        return nullptr;
    }
    return PyLong_FromSsize_t(PyUnicode_GetLength(text)); // leak: REF001
}

PyObject *
given_to_caller(PyObject *, PyObject *arg)
{
    Reference pair(PyTuple_Pack(2, arg, arg));
    if (pair.get() == nullptr) {
        return nullptr;
    }
    return pair.release();
}

PyObject *
own_type(PyObject *self, PyObject *)
{
    PyObject *type = reinterpret_cast<PyObject *>(Py_TYPE(self));
    Py_INCREF(type);
    return type;
}

PyMethodDef methods[] = {
    {"released_by_owner", released_by_owner, METH_O, nullptr},
    {"never_released", never_released, METH_O, nullptr},
    {"given_to_caller", given_to_caller, METH_O, nullptr},
    {"own_type", own_type, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

} // namespace

PyMethodDef *owner_methods() { return methods; }
