/* A lock for rare paths only (a new stack, a code object, a handle, a module). Held for well under a microsecond, but for
 * a table that grows; never across a call into libc or CPython, and all of them are taken around fork (fork.c). A signal's
 * handler does not wait for the code it interrupted: inside the agent nothing is an event (thread.h). */
#ifndef DECREF_SPINLOCK_H
#define DECREF_SPINLOCK_H

#include <stdatomic.h>
#include <stdbool.h>

#include "compiler.h"
#include "system_call.h"

struct spinlock {
    atomic_uint held;
};

ALWAYS_INLINE bool spinlock_try(struct spinlock *lock)
{
    return atomic_exchange_explicit(&lock->held, 1, memory_order_acquire) == 0;
}

ALWAYS_INLINE void spinlock_take(struct spinlock *lock)
{
    for (unsigned spins = 1; !spinlock_try(lock); spins++) {
        if (spins % 64 == 0) {
            system_call(SYS_sched_yield);
        }
        __builtin_ia32_pause();
    }
}

/* For a fatal signal's handler: the holder may be the very code that was interrupted. */
ALWAYS_INLINE bool spinlock_take_bounded(struct spinlock *lock)
{
    for (unsigned spins = 0; spins < 10000; spins++) {
        if (spinlock_try(lock)) {
            return true;
        }
        system_call(SYS_sched_yield);
    }
    return false;
}

ALWAYS_INLINE void spinlock_release(struct spinlock *lock)
{
    atomic_store_explicit(&lock->held, 0, memory_order_release);
}

#endif
