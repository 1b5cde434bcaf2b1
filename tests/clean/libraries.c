/* Handles of libraries, declared here so that none of them has to be installed. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_open(const char *filename, sqlite3 **ppDb);
int sqlite3_close(sqlite3 *db);
int sqlite3_prepare_v2(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt, const char **pzTail);
int sqlite3_step(sqlite3_stmt *pStmt);
long long sqlite3_column_int64(sqlite3_stmt *pStmt, int iCol);
int sqlite3_finalize(sqlite3_stmt *pStmt);
const char *sqlite3_errmsg(sqlite3 *db);

static PyObject *
first_number(PyObject *self, PyObject *args)
{
    const char *path, *query;
    if (!PyArg_ParseTuple(args, "ss", &path, &query)) {
        return NULL;
    }
    sqlite3 *database = NULL;
    sqlite3_stmt *statement = NULL;
    PyObject *result = NULL;
    if (sqlite3_open(path, &database) != 0) {
        PyErr_SetString(PyExc_OSError, "cannot open");
        sqlite3_close(database);
        return NULL;
    }
    if (sqlite3_prepare_v2(database, query, -1, &statement, NULL) != 0) {
        PyErr_SetString(PyExc_ValueError, sqlite3_errmsg(database));
        sqlite3_close(database);
        return NULL;
    }
    if (sqlite3_step(statement) == 100) {
        result = PyLong_FromLongLong(sqlite3_column_int64(statement, 0));
    }
    else {
        PyErr_SetString(PyExc_LookupError, "no row");
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return result;
}

typedef void CURL;
CURL *curl_easy_init(void);
int curl_easy_perform(CURL *handle);
void curl_easy_cleanup(CURL *handle);

static PyObject *
fetched(PyObject *self, PyObject *unused)
{
    CURL *handle = curl_easy_init();
    if (handle == NULL) {
        return PyErr_NoMemory();
    }
    int status;
    Py_BEGIN_ALLOW_THREADS
    status = curl_easy_perform(handle);
    Py_END_ALLOW_THREADS
    curl_easy_cleanup(handle);
    if (status != 0) {
        PyErr_Format(PyExc_OSError, "curl: %d", status);
        return NULL;
    }
    Py_RETURN_NONE;
}

typedef struct ZSTD_CCtx ZSTD_CCtx;
ZSTD_CCtx *ZSTD_createCCtx(void);
size_t ZSTD_freeCCtx(ZSTD_CCtx *cctx);
size_t ZSTD_compressCCtx(ZSTD_CCtx *cctx, void *dst, size_t capacity, const void *src, size_t size, int level);
size_t ZSTD_compressBound(size_t size);
unsigned ZSTD_isError(size_t code);

static PyObject *
compressed(PyObject *self, PyObject *exporter)
{
    Py_buffer view;
    if (PyObject_GetBuffer(exporter, &view, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    ZSTD_CCtx *context = ZSTD_createCCtx();
    if (context == NULL) {
        PyBuffer_Release(&view);
        return PyErr_NoMemory();
    }
    size_t room = ZSTD_compressBound((size_t)view.len);
    PyObject *bytes = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)room);
    if (bytes == NULL) {
        ZSTD_freeCCtx(context);
        PyBuffer_Release(&view);
        return NULL;
    }
    size_t size = ZSTD_compressCCtx(context, PyBytes_AS_STRING(bytes), room, view.buf, (size_t)view.len, 3);
    ZSTD_freeCCtx(context);
    PyBuffer_Release(&view);
    if (ZSTD_isError(size)) {
        Py_DECREF(bytes);
        PyErr_SetString(PyExc_ValueError, "zstd");
        return NULL;
    }
    if (_PyBytes_Resize(&bytes, (Py_ssize_t)size) < 0) {
        return NULL;
    }
    return bytes;
}

typedef struct evp_md_ctx_st EVP_MD_CTX;
typedef struct evp_md_st EVP_MD;
EVP_MD_CTX *EVP_MD_CTX_new(void);
void EVP_MD_CTX_free(EVP_MD_CTX *ctx);
const EVP_MD *EVP_sha256(void);
int EVP_DigestInit_ex(EVP_MD_CTX *ctx, const EVP_MD *type, void *impl);
int EVP_DigestUpdate(EVP_MD_CTX *ctx, const void *d, size_t cnt);
int EVP_DigestFinal_ex(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s);

static PyObject *
digest(PyObject *self, PyObject *args)
{
    const char *bytes;
    Py_ssize_t size;
    unsigned char out[64];
    unsigned int length = 0;
    if (!PyArg_ParseTuple(args, "y#", &bytes, &size)) {
        return NULL;
    }
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context == NULL) {
        return PyErr_NoMemory();
    }
    if (EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1
        || EVP_DigestUpdate(context, bytes, (size_t)size) != 1
        || EVP_DigestFinal_ex(context, out, &length) != 1) {
        EVP_MD_CTX_free(context);
        PyErr_SetString(PyExc_ValueError, "digest");
        return NULL;
    }
    EVP_MD_CTX_free(context);
    return PyBytes_FromStringAndSize((char *)out, length);
}

typedef struct XML_ParserStruct *XML_Parser;
XML_Parser XML_ParserCreate(const char *encoding);
void XML_ParserFree(XML_Parser parser);
int XML_Parse(XML_Parser parser, const char *s, int len, int isFinal);

static PyObject *
well_formed(PyObject *self, PyObject *args)
{
    const char *text;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    XML_Parser parser = XML_ParserCreate(NULL);
    if (parser == NULL) {
        return PyErr_NoMemory();
    }
    int status = XML_Parse(parser, text, (int)strlen(text), 1);
    XML_ParserFree(parser);
    return PyBool_FromLong(status != 0);
}

static PyMethodDef methods[] = {
    {"first_number", first_number, METH_VARARGS, NULL},
    {"fetched", fetched, METH_NOARGS, NULL},
    {"compressed", compressed, METH_O, NULL},
    {"digest", digest, METH_VARARGS, NULL},
    {"well_formed", well_formed, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

PyMethodDef *library_methods(void) { return methods; }
