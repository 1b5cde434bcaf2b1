/* The CPython thread state that the calling thread runs on, without a call into CPython for each event. */
#ifndef DECREF_CURRENT_STATE_H
#define DECREF_CURRENT_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include "compiler.h"
#include "python_api.h"

/* Counts changes of any thread-specific value of any thread: what PyGILState answers only changes with one. */
extern uint32_t thread_values_generation;

struct current_state { /* of one thread; all zero: nothing known yet */
    const uintptr_t *place; /* where CPython keeps the state attached now, as this thread sees it */
    uintptr_t own;          /* PyGILState's answer */
    uint32_t own_generation;
    bool ran_subinterpreter; /* up to 3.11: seen on this thread */
};

/* Finds out how CPython keeps the state. Once, before the first event. */
void current_state_create(void);
const uintptr_t *current_state_find_place(struct current_state *of);
uintptr_t current_state_ask_own(struct current_state *of);
uintptr_t current_state_among_interpreters(struct current_state *of, uintptr_t holder);

ALWAYS_INLINE void thread_values_changed(void)
{
    __atomic_add_fetch(&thread_values_generation, 1, __ATOMIC_RELEASE);
}

ALWAYS_INLINE uintptr_t current_state_own(struct current_state *of)
{
    return LIKELY(of->own_generation == __atomic_load_n(&thread_values_generation, __ATOMIC_ACQUIRE))
               ? of->own
               : current_state_ask_own(of);
}

/* PyGILState's answer is this thread's also while it does not hold the GIL; it only misses the states of
 * sub-interpreters. From 3.12 on the one attached is the thread's own, if it has one attached. */
ALWAYS_INLINE uintptr_t current_state(struct current_state *of)
{
    const uintptr_t *place = of->place;
    uintptr_t attached = *(LIKELY(place != NULL) ? place : current_state_find_place(of));
    if (python_layout->minor >= 12) {
        return LIKELY(attached != 0) ? attached : current_state_own(of);
    }
    uintptr_t own = current_state_own(of);
    return LIKELY(attached == own) ? own : current_state_among_interpreters(of, attached);
}

#endif
