#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <unistd.h>

/* A short list lies in a variable; only a long one has a block. */

enum { Short = 4 };

typedef struct {
    unsigned *items;
    size_t count;
    size_t room;
} List;

static inline void
drop(List *list)
{
    if (list->room > Short) {
        free(list->items);
    }
}

static void
make_room(List *list, size_t count)
{
    if (list->room >= count || list->room > Short) {
        return;
    }
    unsigned *more = malloc((count + Short) * sizeof *more);
    if (more == NULL) {
        abort();
    }
    memcpy(more, list->items, list->count * sizeof *more);
    list->room = count + Short;
    list->items = more; // perhaps: REF004
}

static PyObject *
list_is_dropped(PyObject *self, PyObject *arg)
{
    unsigned few[Short];
    List list = {.items = few, .room = Short};
    make_room(&list, (size_t)Py_REFCNT(arg));
    drop(&list);
    Py_RETURN_NONE;
}

static PyObject *
list_is_not_dropped(PyObject *self, PyObject *arg)
{
    List list = {.items = malloc(80), .room = 20};
    if (list.items == NULL) {
        return PyErr_NoMemory();
    }
    list.count = (size_t)Py_REFCNT(arg);
    Py_RETURN_NONE; // leak: MEM001
}

static char *
folder_into(char *room, size_t size)
{
    return getcwd(room, size);
}

static PyObject *
folder_is_lost(PyObject *self, PyObject *arg)
{
    char *folder = getcwd(NULL, 0);
    if (folder == NULL) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    Py_RETURN_NONE; // leak: MEM001
}

static PyObject *
folder_in_own_room(PyObject *self, PyObject *arg)
{
    char room[4096];
    return folder_into(room, sizeof room) == NULL ? PyErr_SetFromErrno(PyExc_OSError) : PyUnicode_FromString(room);
}

static PyMethodDef methods[] = {
    {"list_is_dropped", list_is_dropped, METH_O, NULL},
    {"list_is_not_dropped", list_is_not_dropped, METH_O, NULL},
    {"folder_is_lost", folder_is_lost, METH_O, NULL},
    {"folder_in_own_room", folder_in_own_room, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "room_decides", NULL, -1, methods};

PyMODINIT_FUNC
PyInit_room_decides(void)
{
    return PyModule_Create(&module);
}
