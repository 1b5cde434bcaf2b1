#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Declared here, so that none of the libraries has to be installed. */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_open(const char *filename, sqlite3 **ppDb);
int sqlite3_close(sqlite3 *db);
int sqlite3_prepare_v2(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt, const char **pzTail);
int sqlite3_step(sqlite3_stmt *pStmt);
int sqlite3_finalize(sqlite3_stmt *pStmt);
typedef void CURL;
CURL *curl_easy_init(void);
int curl_easy_perform(CURL *handle);
void curl_easy_cleanup(CURL *handle);
typedef struct ZSTD_CCtx_s ZSTD_CCtx;
ZSTD_CCtx *ZSTD_createCCtx(void);
size_t ZSTD_freeCCtx(ZSTD_CCtx *cctx);

static PyObject *
not_closed_when_opening_fails(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    sqlite3 *database;
    if (sqlite3_open(path, &database) != 0) {
        PyErr_SetString(PyExc_OSError, "cannot open");
        return NULL; // leak: HND005
    }
    sqlite3_close(database);
    Py_RETURN_NONE;
}

static PyObject *
statement_forgotten(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    sqlite3 *database;
    sqlite3_stmt *statement;
    if (sqlite3_open(path, &database) != 0 || sqlite3_prepare_v2(database, "select 1", -1, &statement, NULL) != 0) {
        sqlite3_close(database);
        PyErr_SetString(PyExc_OSError, "cannot open");
        return NULL;
    }
    int status = sqlite3_step(statement);
    sqlite3_close(database);
    return PyLong_FromLong(status); // leak: HND005
}

static PyObject *
statement_finished(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) {
        return NULL;
    }
    sqlite3 *database;
    sqlite3_stmt *statement;
    if (sqlite3_open(path, &database) != 0 || sqlite3_prepare_v2(database, "select 1", -1, &statement, NULL) != 0) {
        sqlite3_close(database);
        PyErr_SetString(PyExc_OSError, "cannot open");
        return NULL;
    }
    int status = sqlite3_step(statement);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return PyLong_FromLong(status);
}

static PyObject *
handle_lost_on_failure(PyObject *self, PyObject *unused)
{
    CURL *handle = curl_easy_init();
    if (handle == NULL) {
        return PyErr_NoMemory();
    }
    if (curl_easy_perform(handle) != 0) {
        PyErr_SetString(PyExc_OSError, "transfer");
        return NULL; // leak: HND005
    }
    curl_easy_cleanup(handle);
    Py_RETURN_NONE;
}

static PyObject *
handle_given_back(PyObject *self, PyObject *unused)
{
    CURL *handle = curl_easy_init();
    if (handle == NULL) {
        return PyErr_NoMemory();
    }
    int status = curl_easy_perform(handle);
    curl_easy_cleanup(handle);
    if (status != 0) {
        PyErr_SetString(PyExc_OSError, "transfer");
        return NULL;
    }
    Py_RETURN_NONE;
}

static void
context_capsule_free(PyObject *capsule)
{
    ZSTD_freeCCtx(PyCapsule_GetPointer(capsule, "context"));
}

static PyObject *
context_in_a_capsule(PyObject *self, PyObject *unused)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    if (context == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *capsule = PyCapsule_New(context, "context", context_capsule_free);
    if (capsule == NULL) {
        ZSTD_freeCCtx(context);
    }
    return capsule;
}

static PyMethodDef methods[] = {
    {"a", not_closed_when_opening_fails, METH_VARARGS}, {"b", statement_forgotten, METH_VARARGS}, {"c", statement_finished, METH_VARARGS},
    {"d", handle_lost_on_failure, METH_NOARGS}, {"e", handle_given_back, METH_NOARGS}, {"f", context_in_a_capsule, METH_NOARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
