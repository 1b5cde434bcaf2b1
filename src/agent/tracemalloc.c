#include "tracemalloc.h"

#include <stddef.h>

#include "compiler.h"
#include "hooks.h"
#include "python_api.h"
#include "thread.h"

enum { START, STOP, IS_TRACING, FUNCTIONS, ARGUMENTS = 1, NO_ARGUMENTS = 4 };

static const char *const names[FUNCTIONS] = {"start", "stop", "is_tracing"};
static struct python_object *real[FUNCTIONS]; /* while they are replaced */
static bool ours;                             /* the tracing that is on is not the program's */

static void release(struct python_object *object)
{
    if (object != NULL) {
        python.Py_DecRef(object);
    }
}

/* 1, 0, or -1 on failure. */
static int ask(int function, struct python_object *arguments)
{
    struct python_object *result = python.PyObject_CallObject(real[function], arguments);
    int answer = result != NULL ? result == python._Py_TrueStruct : -1;
    release(result);
    return answer;
}

/* Its allocator hooks are what makes tracemalloc slow: taken out again at once. */
static bool start_ours(void)
{
    struct python_allocator before[3];
    for (int domain = 0; domain < 3; domain++) {
        python.PyMem_GetAllocator(domain, &before[domain]);
    }
    struct python_object *one_frame = python.Py_BuildValue("(i)", 1);
    ours = one_frame != NULL && ask(START, one_frame) >= 0;
    release(one_frame);
    for (int domain = 0; domain < 3 && ours; domain++) {
        python.PyMem_SetAllocator(domain, &before[domain]);
    }
    if (!ours) {
        python.PyErr_Clear();
    }
    return ours;
}

static void stop_ours(void)
{
    if (ours) {
        ours = false;
        ask(STOP, NULL);
        hooks_python_install();
    }
}

/* What the program calls instead. */
static struct python_object *program_starts(struct python_object *module, struct python_object *arguments)
{
    (void)module;
    /* While ours is on the call only looks at its argument. */
    struct python_object *result = python.PyObject_CallObject(real[START], arguments);
    if (result != NULL && ours) {
        python.Py_DecRef(result);
        thread_state.paused++;
        stop_ours();
        thread_state.paused--;
        result = python.PyObject_CallObject(real[START], arguments);
        hooks_python_install();
    }
    return result;
}

static struct python_object *program_stops(struct python_object *module, struct python_object *arguments)
{
    (void)module, (void)arguments;
    thread_state.paused++;
    if (!ours && ask(STOP, NULL) >= 0) {
        hooks_python_install();
        start_ours();
    }
    thread_state.paused--;
    python.Py_IncRef(python._Py_NoneStruct);
    return python._Py_NoneStruct;
}

static struct python_object *program_asks(struct python_object *module, struct python_object *arguments)
{
    (void)module, (void)arguments;
    struct python_object *answer = !ours && ask(IS_TRACING, NULL) == 1 ? python._Py_TrueStruct : python._Py_FalseStruct;
    python.Py_IncRef(answer);
    return answer;
}

static struct {
    const char *name;
    struct python_object *(*call)(struct python_object *module, struct python_object *arguments);
    int flags;
    const char *documentation;
} replacements[] = {
    {"start", program_starts, ARGUMENTS, "start($module, nframe=1, /)\n--\n\nStart tracing Python memory allocations."},
    {"stop", program_stops, NO_ARGUMENTS, "stop($module, /)\n--\n\nStop tracing Python memory allocations."},
    {"is_tracing", program_asks, NO_ARGUMENTS, "is_tracing($module, /)\n--\n\nTrue while memory allocations are traced."},
    {NULL, NULL, 0, NULL},
};

/* Puts `to` where the module has `from`. */
static void exchange(struct python_object *module, struct python_object *const *from, struct python_object *const *to)
{
    for (int i = 0; module != NULL && i < FUNCTIONS; i++) {
        struct python_object *there = python.PyObject_GetAttrString(module, names[i]);
        if (there != NULL && there == from[i]) {
            python.PyObject_SetAttrString(module, names[i], to[i]);
        }
        release(there);
    }
}

static void take_functions(struct python_object *module, struct python_object **functions)
{
    for (int i = 0; i < FUNCTIONS; i++) {
        functions[i] = python.PyObject_GetAttrString(module, names[i]);
    }
}

static void release_functions(struct python_object **functions)
{
    for (int i = 0; i < FUNCTIONS; i++) {
        release(functions[i]);
        functions[i] = NULL;
    }
}

/* Python's part of it, when the program has imported that. */
static struct python_object *imported_wrapper(void)
{
    struct python_object *modules = python.PyImport_GetModuleDict();
    return modules != NULL ? python.PyDict_GetItemString(modules, "tracemalloc") : NULL;
}

static bool replace(struct python_object *module)
{
    struct python_object *fakes[FUNCTIONS];
    take_functions(module, real);
    bool done = real[START] != NULL && real[STOP] != NULL && real[IS_TRACING] != NULL &&
                python.PyModule_AddFunctions(module, replacements) == 0;
    if (done) {
        take_functions(module, fakes);
        exchange(imported_wrapper(), real, fakes);
        release_functions(fakes);
    } else {
        release_functions(real);
    }
    return done;
}

static void put_back(struct python_object *module)
{
    struct python_object *fakes[FUNCTIONS];
    take_functions(module, fakes);
    exchange(module, fakes, real);
    exchange(imported_wrapper(), fakes, real);
    release_functions(fakes);
    release_functions(real);
}

bool tracemalloc_borrow(void)
{
    struct python_object *module = python.PyImport_ImportModule("_tracemalloc");
    bool replaced = module != NULL && (real[START] != NULL || replace(module));
    release(module);
    python.PyErr_Clear();
    return replaced && (ours || ask(IS_TRACING, NULL) == 1 || start_ours());
}

void tracemalloc_give_back(void)
{
    struct python_object *module = real[START] != NULL ? python.PyImport_ImportModule("_tracemalloc") : NULL;
    if (module != NULL) {
        stop_ours();
        put_back(module);
        release(module);
    }
    python.PyErr_Clear();
}
