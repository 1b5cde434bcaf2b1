#include "passes.h"

#include <stddef.h>

#include "agent.h"
#include "events.h"
#include "freelists.h"
#include "python_api.h"

static bool call(struct python_object *callable)
{
    struct python_object *result = python.PyObject_CallObject(callable, NULL);
    if (result == NULL) {
        return false;
    }
    python.Py_DecRef(result);
    return true;
}

static bool call_once(const struct repetition *repetition)
{
    return call(repetition->callable) && (repetition->collect == NULL || call(repetition->collect));
}

static void add_scaled(struct decref_change *to, const struct decref_change *from, int64_t factor)
{
    int64_t *sums = (int64_t *)to;
    const int64_t *values = (const int64_t *)from;
    for (size_t i = 0; i < sizeof *to / sizeof(int64_t); i++) {
        sums[i] += factor * __atomic_load_n(&values[i], __ATOMIC_RELAXED);
    }
}

/* `factor` -1 before the call, 1 after it. */
static void take_reading(struct decref_iteration *iteration, const struct thread *self, int64_t factor)
{
    for (const struct thread *thread = thread_first(); thread != NULL; thread = thread->next) {
        add_scaled(thread == self ? &iteration->own : &iteration->others, &thread->made, factor);
    }
}

bool pass_count(const struct repetition *repetition, struct decref_iteration *iterations)
{
    const struct thread *self = thread_self();
    /* The first collection also empties free lists filled before: not something a call did. */
    bool done = self != NULL && (repetition->collect == NULL || call(repetition->collect));
    uint32_t paused = thread_state.paused;
    thread_state.paused = 0;
    __atomic_store_n(&agent_mode, MODE_COUNT, __ATOMIC_RELEASE);
    for (uint32_t i = 0; done && i < repetition->times; i++) {
        take_reading(&iterations[i], self, -1);
        done = call_once(repetition);
        take_reading(&iterations[i], self, 1);
    }
    __atomic_store_n(&agent_mode, MODE_OFF, __ATOMIC_RELEASE);
    thread_state.paused = paused;
    return done;
}

bool pass_record(const struct repetition *repetition, uint32_t first)
{
    bool done = true;
    thread_state.paused = 1;
    if (!agent_start_recording()) {
        return false;
    }
    freelists_follow();
    if (repetition->collect != NULL) {
        freelists_emptied();
    }
    for (uint32_t i = 0; done && i < repetition->times; i++) {
        __atomic_store_n(&current_birth, first + i, __ATOMIC_RELEASE);
        thread_state.paused = 0;
        done = call_once(repetition);
        thread_state.paused = 1;
    }
    __atomic_store_n(&current_birth, 0, __ATOMIC_RELEASE);
    freelists_leave();
    return done;
}
