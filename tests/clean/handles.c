/* Files, descriptors, directories, buffers, locks and the GIL. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static PyObject *
line_count(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    long lines = 0;
    int letter;
    while ((letter = getc(file)) != EOF) {
        lines += letter == '\n';
    }
    if (ferror(file)) {
        fclose(file);
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    fclose(file);
    return PyLong_FromLong(lines);
}

static PyObject *
head_of_file(PyObject *self, PyObject *args)
{
    const char *path;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(args, "sn", &path, &size)) {
        return NULL;
    }
    int fd = open(path, O_RDONLY);
    if (fd < 0) {
        return PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
    }
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, size);
    if (bytes == NULL) {
        close(fd);
        return NULL;
    }
    ssize_t got = read(fd, PyBytes_AS_STRING(bytes), (size_t)size);
    close(fd);
    if (got < 0) {
        Py_DECREF(bytes);
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    if (_PyBytes_Resize(&bytes, got) < 0) {
        return NULL;
    }
    return bytes;
}

static PyObject *
names_in(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    PyObject *names = PyList_New(0);
    if (names == NULL) {
        closedir(folder);
        return NULL;
    }
    struct dirent *entry;
    while ((entry = readdir(folder)) != NULL) {
        PyObject *name = PyUnicode_DecodeFSDefault(entry->d_name);
        if (name == NULL) {
            goto error;
        }
        int status = PyList_Append(names, name);
        Py_DECREF(name);
        if (status < 0) {
            goto error;
        }
    }
    closedir(folder);
    return names;

error:
    Py_DECREF(names);
    closedir(folder);
    return NULL;
}

static PyObject *
mapped_sum(PyObject *self, PyObject *args)
{
    int fd;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(args, "in", &fd, &size)) {
        return NULL;
    }
    unsigned char *map = mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (map == MAP_FAILED) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    long sum = 0;
    for (Py_ssize_t i = 0; i < size; i++) {
        sum += map[i];
    }
    munmap(map, (size_t)size);
    return PyLong_FromLong(sum);
}

static PyObject *
copied_buffer(PyObject *self, PyObject *exporter)
{
    Py_buffer view;
    if (PyObject_GetBuffer(exporter, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    if (view.len == 0) {
        PyBuffer_Release(&view);
        PyErr_SetString(PyExc_ValueError, "empty buffer");
        return NULL;
    }
    PyObject *copy = PyBytes_FromStringAndSize(view.buf, view.len);
    PyBuffer_Release(&view);
    return copy;
}

static PyObject *
equal_buffers(PyObject *self, PyObject *args)
{
    Py_buffer left, right;
    if (!PyArg_ParseTuple(args, "y*y*", &left, &right)) {
        return NULL;
    }
    int equal = left.len == right.len && memcmp(left.buf, right.buf, (size_t)left.len) == 0;
    PyBuffer_Release(&left);
    PyBuffer_Release(&right);
    return PyBool_FromLong(equal);
}

static PyObject *
through_pipe(PyObject *self, PyObject *args)
{
    int ends[2];
    if (pipe(ends) < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    char byte = 'x';
    if (write(ends[1], &byte, 1) != 1 || read(ends[0], &byte, 1) != 1) {
        PyErr_SetFromErrno(PyExc_OSError);
        close(ends[0]);
        close(ends[1]);
        return NULL;
    }
    close(ends[0]);
    close(ends[1]);
    return PyBytes_FromStringAndSize(&byte, 1);
}

static PyObject *
socket_number(PyObject *self, PyObject *unused)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    int on = 1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0) {
        PyErr_SetFromErrno(PyExc_OSError);
        close(fd);
        return NULL;
    }
    close(fd);
    Py_RETURN_NONE;
}

static PyObject *
size_of_file(PyObject *self, PyObject *args)
{
    PyObject *path;
    if (!PyArg_ParseTuple(args, "O&", PyUnicode_FSConverter, &path)) {
        return NULL;
    }
    struct stat facts;
    int status = stat(PyBytes_AS_STRING(path), &facts);
    if (status < 0) {
        PyErr_SetFromErrnoWithFilenameObject(PyExc_OSError, path);
        Py_DECREF(path);
        return NULL;
    }
    Py_DECREF(path);
    return PyLong_FromLongLong(facts.st_size);
}

static void
called_from_a_thread(PyObject *callback)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *result = PyObject_CallNoArgs(callback);
    if (result == NULL) {
        PyErr_WriteUnraisable(callback);
    }
    Py_XDECREF(result);
    PyGILState_Release(state);
}

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static long total;

static PyObject *
add_guarded(PyObject *self, PyObject *arg)
{
    long number = PyLong_AsLong(arg);
    if (number == -1 && PyErr_Occurred()) {
        return NULL;
    }
    pthread_mutex_lock(&guard);
    if (total > 1000000) {
        pthread_mutex_unlock(&guard);
        PyErr_SetString(PyExc_OverflowError, "too much");
        return NULL;
    }
    total += number;
    pthread_mutex_unlock(&guard);
    Py_RETURN_NONE;
}

static PyObject *
written(PyObject *self, PyObject *args)
{
    const char *path;
    Py_buffer view;
    if (!PyArg_ParseTuple(args, "sy*", &path, &view)) {
        return NULL;
    }
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        PyErr_SetFromErrnoWithFilename(PyExc_OSError, path);
        PyBuffer_Release(&view);
        return NULL;
    }
    size_t count = fwrite(view.buf, 1, (size_t)view.len, file);
    int failed = count != (size_t)view.len;
    fclose(file);
    PyBuffer_Release(&view);
    if (failed) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    Py_RETURN_NONE;
}

static PyObject *
command_output(PyObject *self, PyObject *args)
{
    const char *command;
    char line[256];
    if (!PyArg_ParseTuple(args, "s", &command)) {
        return NULL;
    }
    FILE *stream = popen(command, "r");
    if (stream == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    PyObject *text = NULL;
    if (fgets(line, sizeof line, stream) != NULL) {
        text = PyUnicode_FromString(line);
    }
    else {
        text = PyUnicode_FromString("");
    }
    pclose(stream);
    return text;
}

static PyMethodDef methods[] = {
    {"line_count", line_count, METH_VARARGS, NULL},
    {"head_of_file", head_of_file, METH_VARARGS, NULL},
    {"names_in", names_in, METH_VARARGS, NULL},
    {"mapped_sum", mapped_sum, METH_VARARGS, NULL},
    {"copied_buffer", copied_buffer, METH_O, NULL},
    {"equal_buffers", equal_buffers, METH_VARARGS, NULL},
    {"through_pipe", through_pipe, METH_NOARGS, NULL},
    {"socket_number", socket_number, METH_NOARGS, NULL},
    {"size_of_file", size_of_file, METH_VARARGS, NULL},
    {"add_guarded", add_guarded, METH_O, NULL},
    {"written", written, METH_VARARGS, NULL},
    {"command_output", command_output, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *handle_methods(void) { return methods; }
void (*thread_entry(void))(PyObject *) { return called_from_a_thread; }
