/* What the generated probes (ProbeSource.cs) are made of: one fresh object for each upper-case word of probes.txt, and the
 * loop that repeats a probe and counts the interpreter's blocks. Everything a factory makes is owned by the probe. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <marshal.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WARM_UP 40
#define ROUNDS 200
/* A lost reference costs a block in every round; the method cache, which keeps names until it is full, costs fewer. */
#define CERTAIN (ROUNDS * 9 / 10)
#define MESSAGE_SIZE 200

static char message[MESSAGE_SIZE];
static Py_ssize_t position, length;
static char *characters;
static char text[] = "abcd";
static Py_buffer view;
static PyObject *lambda_code, *probe_globals, *namespace_type, *weak_target, *broken_type, *structure_type;
static PyObject untouched_object;
#define UNTOUCHED (&untouched_object)

static PyObject *ignore(PyObject *self, PyObject *args) { Py_RETURN_NONE; }
static PyMethodDef method = {"method", ignore, METH_VARARGS, NULL};
static PyType_Slot slots[] = {{0, NULL}};
static PyType_Spec specification = {"probe.Type", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};

static PyObject *make_STRING(void) { return PyUnicode_FromString("some text of ours"); }
static PyObject *make_KEY(void) { return PyUnicode_FromString("key"); }
static PyObject *make_OTHER_KEY(void) { return PyUnicode_FromString("other"); }
/* The interpreter's method cache keeps the names of attributes: they are not watched. */
static PyObject *make_ATTRIBUTE(void) { return PyUnicode_FromString("key"); }
static PyObject *make_OTHER_ATTRIBUTE(void) { return PyUnicode_FromString("other"); }
static PyObject *make_NUMBER_TEXT(void) { return PyUnicode_FromString("1234567"); }
static PyObject *make_METHOD_NAME(void) { return PyUnicode_FromString("count"); }
static PyObject *make_COPY_NAME(void) { return PyUnicode_FromString("copy"); }
static PyObject *make_MATH_NAME(void) { return PyUnicode_FromString("math"); }
static PyObject *make_OBJ(void) { return PyList_New(0); }
static PyObject *make_OBJ_KEPT(void) { return PyList_New(0); }
static PyObject *make_EMPTY_LIST(void) { return PyList_New(0); }
static PyObject *make_INT(void) { return PyLong_FromLong(123456789L); }
static PyObject *make_SMALL(void) { return PyLong_FromLong(2); }
static PyObject *make_FLOAT(void) { return PyFloat_FromDouble(2.5); }
static PyObject *make_BYTES(void) { return PyBytes_FromString("bytes of ours"); }
static PyObject *make_BYTEARRAY(void) { return PyByteArray_FromStringAndSize("bytes of ours", 13); }
static PyObject *make_EMPTY_TUPLE(void) { return PyTuple_New(1); }
static PyObject *make_EMPTY_TUPLE_0(void) { return PyTuple_New(0); }
static PyObject *make_CALLABLE(void) { return PyFunction_New(lambda_code, probe_globals); }
static PyObject *make_CALLABLE_KEPT(void) { return make_CALLABLE(); }
static PyObject *make_FUNCTION(void) { return make_CALLABLE(); }
static PyObject *make_MODULE(void) { return PyModule_New("probed"); }
static PyObject *make_CAPSULE(void) { return PyCapsule_New(text, "name", NULL); }
static PyObject *make_WEAKREF(void) { return PyWeakref_NewRef(weak_target, NULL); }
static PyObject *make_CODE(void) { return Py_CompileString("1", "file", Py_eval_input); }
static PyObject *make_EXCEPTION(void) { return PyObject_CallFunction(PyExc_ValueError, "s", "text"); }
static PyObject *make_EXCEPTION_KEPT(void) { return make_EXCEPTION(); }
static PyObject *make_DECODE_ERROR(void) { return PyUnicodeDecodeError_Create("utf-8", "abc", 3, 0, 1, "reason"); }
static PyObject *make_CONTEXT_VARIABLE(void) { return PyContextVar_New("name", NULL); }

static PyObject *borrowed(PyObject *object) { Py_INCREF(object); return object; }
static PyObject *make_NONE(void) { return borrowed(Py_None); }
static PyObject *make_TYPE(void) { return borrowed((PyObject *)&PyList_Type); }
static PyObject *make_RAISED_TYPE(void) { return borrowed(PyExc_ValueError); }
static PyObject *make_CODE_KEPT(void) { return borrowed(lambda_code); }

static PyObject *make_LIST(void)
{
    PyObject *list = PyList_New(3);
    for (Py_ssize_t index = 0; index < 3; index++) {
        PyList_SET_ITEM(list, index, PyUnicode_FromFormat("key%zd", index));
    }
    PyObject *key = make_KEY();
    PyList_Append(list, key);
    Py_DECREF(key);
    return list;
}

static PyObject *make_LIST_OF_INTS(void) { return Py_BuildValue("[iii]", 1, 2, 3); }
static PyObject *make_TUPLE(void) { return Py_BuildValue("([][])"); }
static PyObject *make_DICT(void) { return Py_BuildValue("{s:[]}", "key"); }
static PyObject *make_ENCODING_TABLE(void) { return PyUnicode_DecodeLatin1("\0\1\2\3abcdefgh", 12, NULL); }

static PyObject *make_SET(void)
{
    PyObject *list = make_LIST();
    PyObject *set = PySet_New(list);
    Py_DECREF(list);
    return set;
}

static PyObject *make_EMPTY_SET(void) { return PySet_New(NULL); }
static PyObject *make_EMPTY_DICT(void) { return PyDict_New(); }
static PyObject *make_EMPTY_CELL(void) { return PyCell_New(NULL); }
static PyObject *make_EMPTY_SLOT_LIST(void) { return PyList_New(1); }
static PyObject *make_FRESH_TEXT(void) { return PyUnicode_New(20, 127); }
static PyObject *make_ZERO(void) { return PyLong_FromLong(0); }
static PyObject *make_INSTANCE_DICT(void) { return make_DICT(); }
static PyObject *make_INT_LIKE(void) { return PyFloat_FromDouble(1.5); }
static PyObject *make_BROKEN(void) { return PyObject_CallFunction(broken_type, NULL); }
static PyObject *make_BROKEN_ITERATOR(void) { return PyObject_CallMethod(broken_type, "iterator", NULL); }
static PyObject *make_STRUCTURE(void) { return PyStructSequence_New((PyTypeObject *)structure_type); }

static PyObject *make_MEMORYVIEW(void)
{
    PyObject *bytes = make_BYTES();
    PyObject *memory = PyMemoryView_FromObject(bytes);
    Py_DECREF(bytes);
    return memory;
}

static PyObject *make_ITERATOR(void)
{
    PyObject *list = make_LIST();
    PyObject *iterator = PyObject_GetIter(list);
    Py_DECREF(list);
    return iterator;
}

static PyObject *make_INSTANCE(void)
{
    PyObject *attributes = make_DICT();
    PyObject *none = PyTuple_New(0);
    PyObject *instance = PyObject_Call(namespace_type, none, attributes);
    Py_DECREF(attributes);
    Py_DECREF(none);
    return instance;
}

static PyObject *make_CELL(void)
{
    PyObject *content = make_OBJ();
    PyObject *cell = PyCell_New(content);
    Py_DECREF(content);
    return cell;
}

static PyObject *make_SLICE(void)
{
    PyObject *bound = make_INT();
    PyObject *slice = PySlice_New(NULL, bound, NULL);
    Py_DECREF(bound);
    return slice;
}

static PyObject *make_METHOD(void)
{
    PyObject *function = make_CALLABLE();
    PyObject *self = make_OBJ();
    PyObject *bound = PyMethod_New(function, self);
    Py_DECREF(function);
    Py_DECREF(self);
    return bound;
}

static PyObject *make_C_FUNCTION(void)
{
    PyObject *self = make_OBJ();
    PyObject *function = PyCFunction_New(&method, self);
    Py_DECREF(self);
    return function;
}

static const char *complain(const char *what, long number)
{
    snprintf(message, sizeof message, what, number);
    return message;
}

/* The probe held one more reference to the argument during the call: it must be the last one now. */
static const char *let_go(PyObject *held, int argument, int is_checked)
{
    long references = (long)Py_REFCNT(held);
    const char *problem = references == 1 || !is_checked ? NULL : complain(references > 1 ? "argument %ld is still referenced" : "argument %ld was released too often", argument);
    Py_DECREF(held);
    return problem;
}

static const char broken_class[] =
    "class Broken:\n"
    "    def fail(self, *args): raise ValueError('broken')\n"
    "    __str__ = __repr__ = __lt__ = __bool__ = __len__ = __next__ = fail\n"
    "    def __iter__(self): return self\n"
    "    @staticmethod\n"
    "    def iterator(): return Broken()\n";

/* Two references of our own to the result: if one of them is gone at the end, a borrowed reference was released. */
static void watch(PyObject *result)
{
    Py_XINCREF(result);
    Py_XINCREF(result);
}

static const char *unwatch(PyObject *result)
{
    if (result == NULL) {
        return NULL;
    }
    const char *problem = Py_REFCNT(result) < 2 ? "the result was released too often" : NULL;
    Py_DECREF(result);
    Py_DECREF(result);
    return problem;
}

struct probe {
    const char *name;
    const char *(*run)(void);
};

static long allocated_blocks(void)
{
    PyGC_Collect();
    PyObject *count = PyObject_CallFunction(PySys_GetObject("getallocatedblocks"), NULL);
    long blocks = PyLong_AsLong(count);
    Py_DECREF(count);
    return blocks;
}

static const char *repeat(const struct probe *probe)
{
    for (int round = 0; round < WARM_UP; round++) {
        const char *problem = probe->run();
        if (problem != NULL) {
            return problem;
        }
    }
    long before = allocated_blocks();
    for (int round = 0; round < ROUNDS; round++) {
        const char *problem = probe->run();
        if (problem != NULL) {
            return problem;
        }
    }
    long grown = allocated_blocks() - before;
    if (grown >= CERTAIN) {
        return complain("leaves %ld blocks behind in 200 calls: something new is not released", grown);
    }
    if (grown <= -CERTAIN) {
        return complain("loses %ld blocks in 200 calls: something is released too often", grown);
    }
    return NULL;
}

static int prepare(void)
{
    probe_globals = PyDict_New();
    PyDict_SetItemString(probe_globals, "__builtins__", PyEval_GetBuiltins());
    PyObject *lambda = PyRun_String("lambda *args: None", Py_eval_input, probe_globals, probe_globals);
    lambda_code = PyObject_GetAttrString(lambda, "__code__");
    PyObject *types = PyImport_ImportModule("types");
    namespace_type = PyObject_GetAttrString(types, "SimpleNamespace");
    weak_target = PySet_New(NULL);
    Py_XDECREF(PyImport_ImportModule("math"));
    Py_XDECREF(PyRun_String(broken_class, Py_file_input, probe_globals, probe_globals));
    broken_type = PyDict_GetItemString(probe_globals, "Broken");
    structure_type = PyObject_GetAttrString(PyImport_ImportModule("time"), "struct_time");
    return lambda_code != NULL && namespace_type != NULL && weak_target != NULL && broken_type != NULL && structure_type != NULL ? 0 : -1;
}
