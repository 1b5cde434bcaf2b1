/* Every kind of handle, kept or given back. */
#define _GNU_SOURCE /* recvmmsg */
#include <Python.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static void *nothing(void *unused)
{
    return unused;
}

/* leak: descriptors open, dup, 2 x pipe, socket, eventfd, epoll, memfd; one FILE*, one DIR*, one thread */
static PyObject *keep(PyObject *module, PyObject *unused)
{
    int ends[2];
    pthread_t thread;
    (void)module, (void)unused;
    int fd = open("/dev/null", O_RDONLY);
    dup(fd);
    if (pipe(ends) != 0 || socket(AF_UNIX, SOCK_STREAM, 0) < 0 || eventfd(0, 0) < 0 || epoll_create1(0) < 0 ||
        memfd_create("decref", 0) < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    fopen("/etc/passwd", "r");
    opendir("/");
    pthread_create(&thread, NULL, nothing, NULL);
    Py_RETURN_NONE;
}

/* clean */
static PyObject *give_back(PyObject *module, PyObject *unused)
{
    int ends[2];
    pthread_t thread;
    (void)module, (void)unused;
    int fd = open("/dev/null", O_RDONLY);
    int other = fcntl(fd, F_DUPFD_CLOEXEC, 100);
    dup2(fd, other); /* closes the one it replaces */
    close(other);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    close(ends[0]);
    close(ends[1]);
    fclose(fdopen(fd, "r")); /* the stream owns the descriptor */
    closedir(fdopendir(open("/", O_RDONLY | O_DIRECTORY)));
    pthread_create(&thread, NULL, nothing, NULL);
    pthread_join(thread, NULL);
    pthread_create(&thread, NULL, nothing, NULL);
    pthread_detach(thread);
    Py_RETURN_NONE;
}

static void receive_one(int socket, struct msghdr *message)
{
    recvmsg(socket, message, 0);
}

static void receive_many(int socket, struct msghdr *message)
{
    struct mmsghdr messages[2] = {{.msg_hdr = *message}};
    recvmmsg(socket, messages, 1, 0, NULL);
}

/* leak: one of the two received descriptors */
static PyObject *receive_by(void (*receiver)(int, struct msghdr *))
{
    int ends[2], sent[2] = {0, 1}, got[2];
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof sent)];
    } control;
    char byte = 'x';
    struct iovec vector = {&byte, 1};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    control.head = (struct cmsghdr){.cmsg_len = CMSG_LEN(sizeof sent), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS};
    memcpy(CMSG_DATA(&control.head), sent, sizeof sent);
    sendmsg(ends[0], &message, 0);
    receiver(ends[1], &message);
    memcpy(got, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof got);
    close(got[1]);
    close(ends[0]);
    close(ends[1]);
    Py_RETURN_NONE;
}

static PyObject *receive(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    return receive_by(receive_one);
}

static PyObject *receive_several(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    return receive_by(receive_many);
}

static PyMethodDef methods[] = {
    {"keep", keep, METH_NOARGS, NULL}, {"receive", receive, METH_NOARGS, NULL},
    {"receive_several", receive_several, METH_NOARGS, NULL}, {"give_back", give_back, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "handles", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_handles(void)
{
    return PyModule_Create(&definition);
}
