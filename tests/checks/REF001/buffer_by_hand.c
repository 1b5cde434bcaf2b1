#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A Py_buffer that is filled by hand for text and by the object for anything else: PyBuffer_Release gives back what it holds. */

static int
view_of(PyObject *object, Py_buffer *view)
{
    if (PyUnicode_CheckExact(object)) {
        view->buf = (void *)PyUnicode_AsUTF8AndSize(object, &view->len);
        if (view->buf == NULL) {
            return -1;
        }
        view->obj = Py_NewRef(object);
        return 0;
    }
    return PyObject_GetBuffer(object, view, PyBUF_SIMPLE);
}

static void
end_view(Py_buffer *view)
{
    if (!PyUnicode_CheckExact(view->obj)) {
        PyBuffer_Release(view);
    }
    else {
        Py_CLEAR(view->obj);
    }
}

static PyObject *
length_of(PyObject *self, PyObject *object)
{
    Py_buffer view;
    if (view_of(object, &view) < 0) {
        return NULL;
    }
    PyObject *length = PyLong_FromSsize_t(view.len);
    end_view(&view);
    return length;
}

static PyObject *
text_length(PyObject *self, PyObject *text)
{
    Py_buffer view = {0};
    view.buf = (void *)PyUnicode_AsUTF8AndSize(text, &view.len);
    if (view.buf == NULL) {
        return NULL;
    }
    Py_INCREF(text);
    view.obj = text;
    PyObject *length = PyLong_FromSsize_t(view.len);
    PyBuffer_Release(&view);
    return length;
}

static PyObject *
text_is_forgotten(PyObject *self, PyObject *text)
{
    Py_buffer view = {0};
    view.buf = (void *)PyUnicode_AsUTF8AndSize(text, &view.len);
    if (view.buf == NULL) {
        return NULL;
    }
    Py_INCREF(text);
    view.obj = text;
    return PyLong_FromSsize_t(view.len); // leak: REF001
}

static PyMethodDef methods[] = {
    {"length_of", length_of, METH_O, NULL},
    {"text_length", text_length, METH_O, NULL},
    {"text_is_forgotten", text_is_forgotten, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "by_hand", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_by_hand(void)
{
    return PyModule_Create(&definition);
}
