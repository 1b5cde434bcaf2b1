#include "freelists.h"

#include <string.h>
#include <sys/mman.h>

#include "cfi.h"
#include "compiler.h"
#include "events.h"
#include "modules.h"
#include "python_api.h"
#include "system_call.h"
#include "tracemalloc.h"

enum { TRACER_CREATE = 0, JUMP_BYTES = 14, PAGE = 4096 };

static enum decref_freelist_tracking tracking;
static bool following;
static uint64_t notifications;

static uintptr_t block_of(const struct python_object *object)
{
    return (uintptr_t)object - python_preheader(object->type->flags);
}

/* An object was made, by an allocator call just before or from a free list. */
ALWAYS_INLINE void made(const struct python_object *object, hook_frame frame)
{
    notifications++;
    if (thread_state.depth != 0 || agent_mode != MODE_RECORD) {
        return;
    }
    /* Held by the block recorded last: objects that free lists keep are larger than 16 bytes, so none begins there. */
    uintptr_t within = (uintptr_t)object - thread_state.last_block;
    uintptr_t block = 0;
    if (LIKELY(within == 0 || within == 16) || (block = block_of(object)) == thread_state.last_block) {
        thread_state.last_block = 0; /* the next time it is a reuse */
        return;
    }
    if (UNLIKELY(thread_state.paused)) {
        forget_reused(block);
    } else {
        record_reuse(block, object->type, frame);
    }
}

/* --- 3.13 and later --- */

static int (*tracer_before)(struct python_object *, int, void *);
static void *tracer_before_context;

static int on_object(struct python_object *object, int event, void *context)
{
    (void)context;
    if (event == TRACER_CREATE) {
        made(object, HOOK_FRAME());
    }
    return tracer_before != NULL ? tracer_before(object, event, tracer_before_context) : 0;
}

static bool tracer_is_ours(void **context)
{
    return python.PyRefTracer_GetTracer(context) == (void *)(uintptr_t)on_object;
}

/* A program that starts tracemalloc on 3.13 or later takes the only tracer there is. */
enum decref_freelist_tracking freelists_tracking(void)
{
    void *context;
    if (following && tracking == DECREF_FREELIST_REFTRACER && !tracer_is_ours(&context)) {
        tracking = DECREF_FREELIST_NONE;
    }
    return tracking;
}

static void follow_tracer(void)
{
    void *context = NULL;
    if (!tracer_is_ours(&context)) {
        tracer_before = (int (*)(struct python_object *, int, void *))(uintptr_t)python.PyRefTracer_GetTracer(&context);
        tracer_before_context = context;
        if (python.PyRefTracer_SetTracer(on_object, NULL) != 0) {
            python.PyErr_Clear();
            return;
        }
    }
    tracking = DECREF_FREELIST_REFTRACER;
}

static void leave_tracer(void)
{
    void *context;
    if (tracer_is_ours(&context)) { /* else someone chained to us: stays, and finds no recording */
        python.PyRefTracer_SetTracer(tracer_before, tracer_before_context);
    }
}

/* --- 3.8 to 3.12 --- */

static uint8_t *patched;
static uint8_t patched_bytes[JUMP_BYTES];

static int on_new_reference(struct python_object *object)
{
    made(object, HOOK_FRAME());
    return 0;
}

/* Where the function is not exported (3.10 on), exported _Py_NewReference holds the only call of it. */
static uintptr_t find_call_target(uintptr_t function)
{
    struct cfi_function body;
    const struct module *module = modules_find(function);
    uintptr_t found = 0;
    if (module == NULL || !cfi_function_at(&module->cfi, function, &body) || body.start != function) {
        return 0;
    }
    for (uintptr_t at = body.start; at + 5 <= body.end; at++) {
        int32_t distance;
        if (*(const uint8_t *)at != 0xe8 && *(const uint8_t *)at != 0xe9) {
            continue;
        }
        memcpy(&distance, (const uint8_t *)at + 1, sizeof distance);
        uintptr_t target = at + 5 + (uintptr_t)(intptr_t)distance;
        struct cfi_function callee;
        if (target - module->start < module->end - module->start && cfi_function_at(&module->cfi, target, &callee) &&
            callee.start == target && target != function) {
            if (found != 0 && found != target) {
                return 0;
            }
            found = target;
        }
    }
    return found;
}

static uintptr_t find_new_reference(void)
{
    if (python._PyTraceMalloc_NewReference != NULL) {
        return (uintptr_t)python._PyTraceMalloc_NewReference;
    }
    return python._Py_NewReference != NULL ? find_call_target((uintptr_t)python._Py_NewReference) : 0;
}

static bool long_enough(uintptr_t function)
{
    struct cfi_function body;
    const struct module *module = modules_find(function);
    return module != NULL && cfi_function_at(&module->cfi, function, &body) && body.start == function &&
           body.end - body.start >= JUMP_BYTES;
}

/* The GIL is held: no thread is inside the function. Its neighbours stay executable meanwhile. */
static bool overwrite(uint8_t *code, const uint8_t *bytes)
{
    uintptr_t first = (uintptr_t)code & ~(uintptr_t)(PAGE - 1);
    uintptr_t last = ((uintptr_t)code + JUMP_BYTES + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
    if (system_call(SYS_mprotect, first, last - first, PROT_READ | PROT_WRITE | PROT_EXEC) != 0) {
        return false;
    }
    memcpy(code, bytes, JUMP_BYTES);
    return system_call(SYS_mprotect, first, last - first, PROT_READ | PROT_EXEC) == 0;
}

static bool patch(uintptr_t function)
{
    uint8_t jump[JUMP_BYTES] = {0xff, 0x25, 0, 0, 0, 0}; /* jmp *0(%rip), then the address */
    int (*target)(struct python_object *) = on_new_reference;
    memcpy(jump + 6, &target, sizeof target);
    memcpy(patched_bytes, (const void *)function, JUMP_BYTES);
    patched = overwrite((uint8_t *)function, jump) ? (uint8_t *)function : NULL;
    return patched != NULL;
}

static void unpatch(void)
{
    if (patched != NULL) {
        overwrite(patched, patched_bytes);
        patched = NULL;
    }
}

/* Seeing is believing: an empty list taken from the free list must be reported. */
static bool notified(void)
{
    uint64_t before = notifications;
    for (int i = 0; i < 2; i++) {
        struct python_object *list = python.PyList_New(0);
        if (list != NULL) {
            python.Py_DecRef(list);
        }
    }
    return notifications >= before + 2;
}

static void follow_tracemalloc(void)
{
    uintptr_t function = patched != NULL ? 0 : find_new_reference();
    if (patched == NULL && (function == 0 || !long_enough(function) || !patch(function))) {
        return;
    }
    if (tracemalloc_borrow() && notified()) {
        tracking = DECREF_FREELIST_PATCHED;
        return;
    }
    tracemalloc_give_back();
    unpatch();
}

void freelists_follow(void)
{
    unsigned minor = python_version >> 16 & 0xff;
    thread_state.paused++;
    tracking = DECREF_FREELIST_NONE;
    following = true;
    if (minor >= 13 && python.PyRefTracer_SetTracer != NULL) {
        follow_tracer();
    } else if (minor >= 8 && minor <= 12) {
        follow_tracemalloc();
    }
    thread_state.paused--;
}

void freelists_leave(void)
{
    thread_state.paused++;
    freelists_tracking();
    following = false;
    if (tracking == DECREF_FREELIST_REFTRACER) {
        leave_tracer();
    } else if (tracking == DECREF_FREELIST_PATCHED) {
        tracemalloc_give_back();
        unpatch();
    }
    thread_state.paused--;
}

void freelists_emptied(void)
{
    if (tracking == DECREF_FREELIST_NONE) {
        tracking = DECREF_FREELIST_EMPTIED;
    }
}
