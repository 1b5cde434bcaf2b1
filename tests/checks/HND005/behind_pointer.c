// A function behind a pointer, as in the API table of another module, may keep a handle: releasing it where that function failed says
// nothing of where it succeeded.
#include <Python.h>
#include <sqlite3.h>

extern void *api_slots[];
#define Database_New (*(PyObject * (*)(sqlite3 *)) api_slots[1])

PyObject *
kept_by_other_module(PyObject *self, PyObject *unused)
{
    sqlite3 *database = NULL;
    PyObject *object;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK) {
        sqlite3_close(database);
        return PyErr_NoMemory();
    }
    object = Database_New(database);
    if (!object) {
        sqlite3_close(database);
    }
    return object; // perhaps: HND005
}

PyObject *
never_passed_on(PyObject *self, PyObject *unused)
{
    sqlite3 *database = NULL;
    PyObject *object;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK) {
        sqlite3_close(database);
        return PyErr_NoMemory();
    }
    object = PyUnicode_FromString("opened");
    if (!object) {
        sqlite3_close(database);
    }
    return object; // leak: HND005
}
