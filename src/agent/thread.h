/* What the agent keeps for each thread. The TLS part is a few words, so that the agent can also be
 * loaded late (static TLS space is scarce); all else lies behind `self`. */
#ifndef DECREF_THREAD_H
#define DECREF_THREAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler.h"
#include "control.h"
#include "frames.h"
#include "unwind.h"

struct thread {
    struct thread *next;
    uint32_t taken;
    struct decref_change made; /* counting mode: made minus ended since the thread began */
    uint64_t recorded;
    uint64_t lost;
    uint64_t unknown_frees;
    struct native_stack native;
    struct python_stack python;
};

struct thread_state {
    struct thread *self;
    /* Above 0 inside the agent and inside CPython's allocators: nested calls are not events. */
    volatile uint32_t depth;
    uint32_t paused; /* new blocks and handles of this thread are not recorded */
    /* The block recorded last, to know an object just allocated from one taken out of a free list. */
    uintptr_t last_block;
    bool ended; /* the thread's destructor ran */
};
_Static_assert(sizeof(struct thread_state) < 64, "static TLS is scarce");

extern __thread struct thread_state thread_state __attribute__((tls_model("initial-exec")));

void thread_create_key(void);
/* Makes the structure on a thread's first event; NULL when memory is at an end. */
struct thread *thread_attach(void);
struct thread *thread_first(void);
/* In a forked child: the other threads' structures are free for new threads. */
void thread_forget_others(void);

ALWAYS_INLINE struct thread *thread_self(void)
{
    struct thread *self = thread_state.self;
    return LIKELY(self != NULL) ? self : thread_attach();
}

#endif
