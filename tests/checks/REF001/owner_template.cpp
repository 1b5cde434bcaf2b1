// Class templates over a base that holds the pointer: every body says what it does, and only the program as a whole counts.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace {

using Check = void (*)(void *);

inline void anything(void *) {}

template <typename T = PyObject, Check C = anything>
class Pointer {
  protected:
    T *object_;

  public:
    explicit Pointer(T *object = nullptr) : object_(object) { C(object_); }
    T *borrow() const noexcept { return object_; }
    explicit operator bool() const noexcept { return this->object_ != nullptr; }
};

template <typename T = PyObject, Check C = anything>
class Owned : public Pointer<T, C> {
  protected:
    explicit Owned(T *object) : Pointer<T, C>(object) {}

  public:
    Owned() : Pointer<T, C>(nullptr) {}
    Owned(const Owned &other) : Pointer<T, C>(other.object_) { Py_XINCREF(this->object_); }
    ~Owned() { Py_CLEAR(this->object_); }

    static Owned consuming(PyObject *object) { return Owned(reinterpret_cast<T *>(object)); }

    static Owned<PyObject> none()
    {
        Py_INCREF(Py_None);
        return Owned<PyObject>(Py_None);
    }

    Owned &operator=(const Owned &other)
    {
        Py_XINCREF(other.object_);
        T *old = this->object_;
        this->object_ = other.object_;
        Py_XDECREF(old);
        return *this;
    }

    T *relinquish()
    {
        T *held = this->object_;
        this->object_ = nullptr;
        return held;
    }

    void clear() { Py_CLEAR(this->object_); }
};

using Object = Owned<>;

class Fresh : public Object {
  public:
    explicit Fresh(PyObject *object) : Object(object) {}
};

struct Pair {
    Object first;
    Object second;

    // Both counts stay right when one field's object moves to the other.
    void shift(PyObject *next)
    {
        second = first;
        first = Object::consuming(next);
    }
};

Object current;

Object shown_or_none(PyObject *arg)
{
    Object result;
    if (PyList_Check(arg)) {
        result = Object::consuming(PyObject_Str(arg));
    }
    if (!result) {
        PyErr_Clear();
        result = Object::none();
    }
    return result;
}

} // namespace

void derived_owner(PyObject *callable)
{
    Fresh result(PyObject_CallNoArgs(callable));
    if (!result) {
        PyErr_Clear();
    }
}

void thrown_past_owner(PyObject *callable)
{
    Fresh result(PyObject_CallNoArgs(callable));
    if (!result) {
        throw 1;
    }
}

PyObject *merged(Object &into, Pair &from)
{
    Object first = from.first;
    Object second = from.second;
    from.first.clear();
    from.second.clear();
    if (!second) {
        into = first;
    }
    else {
        into = Object::consuming(PyTuple_Pack(2, first.borrow(), second.borrow()));
    }
    return into.borrow();
}

PyObject *exchanged(PyObject *self, PyObject *arg)
{
    Object previous = current;
    if (!previous) {
        previous = Object::none();
    }
    Py_INCREF(arg);
    current = Object::consuming(arg);
    return previous.relinquish();
}

PyObject *by_value(PyObject *self, PyObject *arg)
{
    Object result(shown_or_none(arg));
    return result.relinquish();
}

int shifted(Pair *pair, PyObject *arg)
{
    PyObject *text = PyObject_Str(arg);
    if (text == nullptr) {
        return -1;
    }
    pair->shift(text);
    return 0;
}

Py_ssize_t relinquished_and_forgotten(PyObject *arg)
{
    Object text = Object::consuming(PyObject_Str(arg));
    if (!text) {
        return -1;
    }
    PyObject *raw = text.relinquish();
    return PyUnicode_GET_LENGTH(raw); // leak: REF001
}

PyObject *copied_and_forgotten(PyObject *self, PyObject *arg)
{
    Fresh text(PyObject_Str(arg));
    if (!text) {
        return nullptr;
    }
    Py_INCREF(text.borrow());
    if (PyObject_Size(arg) < 0) {
        return nullptr; // leak: REF002
    }
    return text.borrow();
}

PyMethodDef methods[] = {{"exchanged", exchanged, METH_O, nullptr}, {"by_value", by_value, METH_O, nullptr}, {nullptr}};
