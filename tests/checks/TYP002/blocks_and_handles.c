#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    PyObject_HEAD
    char *path;
    unsigned char *bits;
    Py_buffer view;
    FILE *stream;
} ReaderObject;

static int
reader_init(ReaderObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *source;
    const char *path;
    if (!PyArg_ParseTuple(args, "Os", &source, &path)) {
        return -1;
    }
    if (self->path != NULL || self->bits != NULL || self->stream != NULL) {
        PyErr_SetString(PyExc_RuntimeError, "already open");
        return -1;
    }
    if (PyObject_GetBuffer(source, &self->view, PyBUF_SIMPLE) < 0) {
        return -1;
    }
    self->path = strdup(path);
    self->bits = PyMem_Malloc(64);
    self->stream = fopen(path, "rb");
    return self->path && self->bits && self->stream ? 0 : -1;
}

// leak@+2: TYP002 {{reader_dealloc never releases what self->bits owns: every readers.Reader leaks it}} // leak@+2: TYP002 {{reader_dealloc never releases what self->view owns: every readers.Reader leaks it}} // leak@+2: TYP002 {{reader_dealloc never releases what self->stream owns: every readers.Reader leaks it}}
static void
reader_dealloc(ReaderObject *self)
{
    free(self->path);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Reader_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "readers.Reader",
    .tp_basicsize = sizeof(ReaderObject),
    .tp_dealloc = (destructor)reader_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)reader_init,
    .tp_new = PyType_GenericNew,
};

typedef struct {
    PyObject_HEAD
    char *path;
    unsigned char *bits;
    Py_buffer view;
    FILE *stream;
} GoodReaderObject;

static int
good_reader_init(GoodReaderObject *self, PyObject *args, PyObject *kwds)
{
    PyObject *source;
    const char *path;
    if (!PyArg_ParseTuple(args, "Os", &source, &path)) {
        return -1;
    }
    if (self->path != NULL || self->bits != NULL || self->stream != NULL) {
        PyErr_SetString(PyExc_RuntimeError, "already open");
        return -1;
    }
    if (PyObject_GetBuffer(source, &self->view, PyBUF_SIMPLE) < 0) {
        return -1;
    }
    self->path = strdup(path);
    self->bits = PyMem_Malloc(64);
    self->stream = fopen(path, "rb");
    return self->path && self->bits && self->stream ? 0 : -1;
}

static void
close_stream(FILE **stream)
{
    if (*stream != NULL) {
        fclose(*stream);
        *stream = NULL;
    }
}

static void
good_reader_dealloc(GoodReaderObject *self)
{
    PyBuffer_Release(&self->view);
    free(self->path);
    PyMem_Free(self->bits);
    close_stream(&self->stream);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject GoodReader_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "readers.GoodReader",
    .tp_basicsize = sizeof(GoodReaderObject),
    .tp_dealloc = (destructor)good_reader_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_init = (initproc)good_reader_init,
    .tp_new = PyType_GenericNew,
};

PyTypeObject *const reader_types[] = {&Reader_Type, &GoodReader_Type};
