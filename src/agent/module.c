/* The extension module `_decref_agent`: how the driver inside the process talks to the agent.
 * docs/formats/agent-control.md describes each function. */
#include <errno.h>
#include <stddef.h>

#include "agent.h"
#include "control.h"
#include "events.h"
#include "hooks.h"
#include "memory.h"
#include "passes.h"
#include "python_api.h"
#include "refcounts.h"
#include "selfcheck.h"
#include "snapshot_writer.h"

enum { METHOD_ARGUMENTS = 1, METHOD_NO_ARGUMENTS = 4, MOST_TIMES = 1 << 20, STABLE_ABI = 3 };

static struct python_object *none(void)
{
    python.Py_IncRef(python._Py_NoneStruct);
    return python._Py_NoneStruct;
}

static bool parse_repetition(struct repetition *repetition, long times)
{
    if (repetition->collect == python._Py_NoneStruct) {
        repetition->collect = NULL;
    }
    if (times < 0 || times > MOST_TIMES) {
        python.PyErr_SetString(*python.PyExc_ValueError, "the number of calls must be 0 to 1048576");
        return false;
    }
    repetition->times = (uint32_t)times;
    return true;
}

static struct python_object *failed(void)
{
    return python.PyErr_Occurred() != NULL ? NULL : python.PyErr_NoMemory();
}

static struct python_object *module_count(struct python_object *module, struct python_object *arguments)
{
    struct repetition repetition;
    long times;
    (void)module;
    if (!python.PyArg_ParseTuple(arguments, "OlO", &repetition.callable, &times, &repetition.collect) ||
        !parse_repetition(&repetition, times)) {
        return NULL;
    }
    size_t bytes = repetition.times * sizeof(struct decref_iteration);
    struct decref_iteration *iterations = memory_map(bytes + 1);
    if (iterations == NULL) {
        return python.PyErr_NoMemory();
    }
    struct python_object *result = pass_count(&repetition, iterations)
                                       ? python.PyBytes_FromStringAndSize((const char *)iterations, (int64_t)bytes)
                                       : failed();
    memory_unmap(iterations, bytes + 1);
    return result;
}

static struct python_object *module_record(struct python_object *module, struct python_object *arguments)
{
    struct repetition repetition;
    long times;
    long first;
    (void)module;
    if (!python.PyArg_ParseTuple(arguments, "OlOl", &repetition.callable, &times, &repetition.collect, &first) ||
        !parse_repetition(&repetition, times)) {
        return NULL;
    }
    if (first < 1 || first + times > (long)SHADOW_MOST_BIRTHS) {
        python.PyErr_SetString(*python.PyExc_ValueError, "births must be 1 to 16777215");
        return NULL;
    }
    hooks_python_install();
    return pass_record(&repetition, (uint32_t)first) ? python.PyLong_FromLong(first + times) : failed();
}

static struct python_object *module_snapshot(struct python_object *module, struct python_object *arguments)
{
    const char *path;
    unsigned first_birth;
    (void)module;
    if (!python.PyArg_ParseTuple(arguments, "sI", &path, &first_birth)) {
        return NULL;
    }
    thread_state.paused++;
    selfcheck_frames();
    const struct snapshot_request request = {
        .path = path, .cause = DECREF_CAUSE_REQUEST, .sequence = ++agent.sequence, .first_birth = first_birth, .python_usable = true};
    int error = agent_prepare_tables() ? snapshot_write(&request) : ENOMEM;
    thread_state.paused--;
    if (error != 0) {
        errno = error;
        return python.PyErr_SetFromErrno(*python.PyExc_OSError);
    }
    return none();
}

static struct python_object *module_references_baseline(struct python_object *module, struct python_object *arguments)
{
    struct python_object *objects;
    (void)module;
    if (!python.PyArg_ParseTuple(arguments, "O", &objects)) {
        return NULL;
    }
    return refcounts_baseline(objects) ? none() : failed();
}

static struct python_object *module_references_grown(struct python_object *module, struct python_object *arguments)
{
    long minimum;
    (void)module;
    return python.PyArg_ParseTuple(arguments, "l", &minimum) ? refcounts_grown(minimum) : NULL;
}

static struct python_object *module_paused(struct python_object *module, struct python_object *arguments)
{
    (void)module, (void)arguments;
    thread_state.paused++;
    return none();
}

static struct python_object *module_resumed(struct python_object *module, struct python_object *arguments)
{
    (void)module, (void)arguments;
    thread_state.paused -= thread_state.paused > 0;
    return none();
}

struct method {
    const char *name;
    struct python_object *(*call)(struct python_object *module, struct python_object *arguments);
    int flags;
    const char *documentation;
};

static struct method methods[] = {
    {"count", module_count, METHOD_ARGUMENTS, "count(callable, n, collect) -> bytes of decref_iteration records"},
    {"record", module_record, METHOD_ARGUMENTS, "record(callable, n, collect, first) -> next iteration"},
    {"references_baseline", module_references_baseline, METHOD_ARGUMENTS, "references_baseline(objects)"},
    {"references_grown", module_references_grown, METHOD_ARGUMENTS, "references_grown(minimum) -> [(object, growth)]"},
    {"snapshot", module_snapshot, METHOD_ARGUMENTS, "snapshot(path, first_birth)"},
    {"paused", module_paused, METHOD_NO_ARGUMENTS, "paused(): this thread's events are not recorded"},
    {"resumed", module_resumed, METHOD_NO_ARGUMENTS, "resumed()"},
    {NULL, NULL, 0, NULL},
};

static struct { /* PyModuleDef, the same in every version with a GIL */
    struct python_object head;
    void *init;
    int64_t index;
    void *copy;
    const char *name;
    const char *documentation;
    int64_t size;
    struct method *methods;
    void *slots, *traverse, *clear, *release;
} definition = {.head = {1, NULL}, .name = "_decref_agent", .size = -1, .methods = methods};

EXPORTED struct python_object *PyInit__decref_agent(void);

struct python_object *PyInit__decref_agent(void)
{
    if (!python_find()) {
        return NULL; /* no CPython exports its API: nobody could have called */
    }
    if (python_free_threaded) {
        python.PyErr_SetString(*python.PyExc_ImportError, "decref's agent does not support free-threaded builds of CPython");
        return NULL;
    }
    if (agent.purpose == PURPOSE_NONE) {
        python.PyErr_SetString(*python.PyExc_ImportError, "decref's agent was not started by decref (DECREF_MODE)");
        return NULL;
    }
    hooks_python_install();
    struct python_object *module = python.PyModule_Create2(&definition, STABLE_ABI);
    if (module != NULL) {
        python.PyModule_AddStringConstant(module, "VERSION", DECREF_AGENT_VERSION);
    }
    return module;
}
