#include "selfcheck.h"

#include "compiler.h"
#include "events.h"
#include "frames.h"
#include "freelists.h"
#include "hooks.h"
#include "memory.h"
#include "python_api.h"

enum { MOST_COMPARED_FRAMES = 64 };

static uint64_t frames_compared;
static uint64_t frames_different;

static uint64_t hooks_ours(void)
{
    uint64_t bits = 0;
    for (unsigned domain = DECREF_DOMAIN_RAW; domain <= DECREF_DOMAIN_OBJ; domain++) {
        bits |= (uint64_t)hooks_python_ours(domain) << (domain - DECREF_DOMAIN_RAW);
    }
    return bits;
}

size_t selfcheck_collect(struct decref_check *checks)
{
    struct event_totals events = events_total();
    const struct decref_check all[] = {
        {DECREF_CHECK_PYTHON_VERSION, python_version},
        {DECREF_CHECK_HOOKS_OURS, hooks_ours()},
        {DECREF_CHECK_HOOKS_REINSTALLED, hooks_python_reinstalled()},
        {DECREF_CHECK_FRAMES_COMPARED, frames_compared},
        {DECREF_CHECK_FRAMES_DIFFERENT, frames_different},
        {DECREF_CHECK_UNWINDS_COMPARED, events.unwinds_compared},
        {DECREF_CHECK_UNWINDS_DIFFERENT, events.unwinds_different},
        {DECREF_CHECK_EVENTS_RECORDED, events.recorded},
        {DECREF_CHECK_EVENTS_LOST, events.lost},
        {DECREF_CHECK_STACKS_TRUNCATED, events.truncated},
        {DECREF_CHECK_FREELIST_TRACKING, freelists_tracking()},
        {DECREF_CHECK_AGENT_BYTES, memory_used()},
        {DECREF_CHECK_MEMORY_CAP, memory_cap()},
        {DECREF_CHECK_DEGRADED, degraded_bits()},
        {DECREF_CHECK_FULL_UNWINDS, events.full_unwinds},
        {DECREF_CHECK_UNKNOWN_FREES, events.unknown_frees},
        {DECREF_CHECK_SIGNAL_TAKEN, signals_snapshot_signal_taken()},
    };
    _Static_assert(COUNT_OF(all) <= SELFCHECK_MOST, "SELFCHECK_MOST");
    for (size_t i = 0; i < COUNT_OF(all); i++) {
        checks[i] = all[i];
    }
    return COUNT_OF(all);
}

/* One frame: the same code object, and the same instruction as CPython's f_lasti. */
static bool same_frame(const struct python_frame *frame, struct python_object *object)
{
    struct python_object *code = python.PyObject_GetAttrString(object, "f_code");
    struct python_object *last = python.PyObject_GetAttrString(object, "f_lasti");
    long offset = last != NULL ? python.PyLong_AsLong(last) : -1;
    /* -1: before its first instruction, which the agent takes for the first. */
    bool same = code != NULL && last != NULL && (uintptr_t)code == frame->code &&
                (offset < 0 ? 0 : offset) == (long)python_offset(frame);
    if (code != NULL) {
        python.Py_DecRef(code);
    }
    if (last != NULL) {
        python.Py_DecRef(last);
    }
    return same;
}

/* CPython hides a frame that has not reached its first traceable instruction; only the innermost can be that. */
static int32_t first_visible(const struct python_frame *frames, int32_t count, struct python_object *innermost)
{
    struct python_object *code = innermost != NULL ? python.PyObject_GetAttrString(innermost, "f_code") : NULL;
    bool hidden = code != NULL && count > 1 && (uintptr_t)code != frames[0].code && (uintptr_t)code == frames[1].code;
    if (code != NULL) {
        python.Py_DecRef(code);
    }
    return hidden ? 1 : 0;
}

bool selfcheck_frames(void)
{
    struct python_frame frames[MOST_COMPARED_FRAMES];
    struct thread *self = thread_self();
    int32_t count = self != NULL ? python_walk(&self->python, frames, MOST_COMPARED_FRAMES) : 0;
    if (count == 0) {
        return false;
    }
    struct python_object *object = python.PyEval_GetFrame();
    if (object != NULL) {
        python.Py_IncRef(object);
    }
    for (int32_t i = first_visible(frames, count, object); i < count; i++) {
        bool there = object != NULL && object != python._Py_NoneStruct;
        frames_compared++;
        frames_different += !there || !same_frame(&frames[i], object);
        if (there) {
            struct python_object *back = python.PyObject_GetAttrString(object, "f_back");
            python.Py_DecRef(object);
            object = back;
        }
    }
    if (object != NULL) {
        python.Py_DecRef(object);
    }
    if (python.PyErr_Occurred() != NULL) {
        python.PyErr_Clear();
    }
    if (frames_different != 0) {
        python_frames_disable();
    }
    return true;
}
