#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

PyObject *
correct_file(PyObject *self, PyObject *unused)
{
    FILE *file = fopen("name", "r");
    if (file == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    int letter = fgetc(file);
    fclose(file);
    return PyLong_FromLong(letter);
}

PyObject *
leak_file(PyObject *self, PyObject *unused)
{
    FILE *file = fopen("name", "r");
    if (file == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyLong_FromLong(fgetc(file));
}

PyObject *
correct_descriptor(PyObject *self, PyObject *unused)
{
    int descriptor = open("name", O_RDONLY);
    if (descriptor < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    close(descriptor);
    Py_RETURN_NONE;
}

PyObject *
leak_descriptor(PyObject *self, PyObject *unused)
{
    char letter;
    int descriptor = open("name", O_RDONLY);
    if (descriptor < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    if (read(descriptor, &letter, 1) < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    close(descriptor);
    Py_RETURN_NONE;
}

/* The stream owns the descriptor once fdopen has succeeded, and only then. */
PyObject *
correct_stream(PyObject *self, PyObject *unused)
{
    int descriptor = open("name", O_RDONLY);
    if (descriptor < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    FILE *file = fdopen(descriptor, "r");
    if (file == NULL) {
        close(descriptor);
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    fclose(file);
    Py_RETURN_NONE;
}

PyObject *
leak_stream(PyObject *self, PyObject *unused)
{
    int descriptor = open("name", O_RDONLY);
    if (descriptor < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    FILE *file = fdopen(descriptor, "r");
    if (file == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    fclose(file);
    Py_RETURN_NONE;
}

PyObject *
leak_folder(PyObject *self, PyObject *unused)
{
    DIR *folder = opendir(".");
    if (folder == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    struct dirent *entry = readdir(folder);
    return entry == NULL ? PyErr_NoMemory() : PyUnicode_FromString(entry->d_name);
}
