// An owner class known only by its bodies: what it takes out of its field, hands on and answers about itself.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace {

class Ref {
  public:
    explicit Ref(PyObject *stolen = nullptr) : object_(stolen) {}
    Ref(const Ref &) = delete;
    Ref(Ref &&other) noexcept : object_(other.release()) {}
    ~Ref() { Py_XDECREF(object_); }

    Ref &operator=(PyObject *stolen)
    {
        Py_XDECREF(object_);
        object_ = stolen;
        return *this;
    }

    bool attach(PyObject *stolen)
    {
        Py_XDECREF(object_);
        object_ = stolen;
        return stolen != nullptr;
    }

    PyObject *release()
    {
        PyObject *held = object_;
        object_ = nullptr;
        return held;
    }

    PyObject *get() const { return object_; }
    operator PyObject *() const { return object_; }
    explicit operator bool() const { return object_ != nullptr; }
    bool operator!() const { return object_ == nullptr; }

  private:
    PyObject *object_;
};

Ref shown(PyObject *arg)
{
    return Ref(PyObject_Str(arg));
}

} // namespace

PyObject *handed_on(PyObject *self, PyObject *arg)
{
    Ref list(PyList_New(0));
    if (!list) {
        return nullptr;
    }
    Ref text(PyObject_Str(arg));
    if (!text || PyList_Append(list, text) < 0) {
        return nullptr;
    }
    return list.release();
}

PyObject *taken_out_and_dropped(PyObject *self, PyObject *arg)
{
    Ref text(PyObject_Str(arg));
    if (!text) {
        return nullptr;
    }
    Py_ssize_t size = PyObject_Size(text);
    text.release(); // leak: REF004
    return size < 0 ? nullptr : PyLong_FromSsize_t(size);
}

PyObject *replaced(PyObject *self, PyObject *arg)
{
    Ref text(PyObject_Str(arg));
    if (!text) {
        return nullptr;
    }
    if (PyList_Check(arg)) {
        text = PyObject_Repr(arg);
        if (!text) {
            return nullptr;
        }
    }
    else {
        Ref other(PyObject_ASCII(arg));
        if (!other.attach(PyObject_Repr(arg))) {
            return nullptr;
        }
        text.attach(other.release());
    }
    return text.release();
}

PyObject *returned_by_value(PyObject *self, PyObject *arg)
{
    Ref text = shown(arg);
    if (!text) {
        return nullptr;
    }
    Ref moved(static_cast<Ref &&>(text));
    return PySequence_List(moved.get());
}

PyObject *raw_beside_owner(PyObject *self, PyObject *arg)
{
    Ref text(PyObject_Str(arg));
    if (!text) {
        return nullptr;
    }
    PyObject *list = PyList_New(0);
    if (list == nullptr) {
        return nullptr;
    }
    if (PyList_Append(list, text) < 0) {
        return nullptr; // leak: REF002
    }
    return list;
}
