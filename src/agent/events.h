/* From a hook to the tables: what is done with an allocation, a free, an opened handle, in each mode. */
#ifndef DECREF_EVENTS_H
#define DECREF_EVENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "codes.h"
#include "compiler.h"
#include "shadow.h"
#include "snapshot.h"
#include "thread.h"

enum agent_mode {
    MODE_UNRESOLVED = 0, /* before the first hooked call */
    MODE_OFF = 1,
    MODE_COUNT = 2,
    MODE_RECORD = 3,
};
extern uint32_t agent_mode;

/* Stamped on what is made now. Test mode: the iteration, 0: none. Run mode: the tick (ticks.h). */
extern uint32_t current_birth;

/* A hook's own frame: [0] its caller's rbp, [1] the return address into its caller. */
typedef const uintptr_t *hook_frame;
#define HOOK_FRAME() ((hook_frame)__builtin_frame_address(0))

ALWAYS_INLINE bool mode_off(void)
{
    return __atomic_load_n(&agent_mode, __ATOMIC_RELAXED) == MODE_OFF;
}

ALWAYS_INLINE bool mode_unresolved(void)
{
    return __atomic_load_n(&agent_mode, __ATOMIC_RELAXED) == MODE_UNRESOLVED;
}

/* False: this call is no event (the agent is off, or the call comes from within an allocator). */
ALWAYS_INLINE bool events_wanted(void)
{
    return __atomic_load_n(&agent_mode, __ATOMIC_RELAXED) >= MODE_COUNT && thread_state.depth == 0;
}

ALWAYS_INLINE bool counting(void)
{
    return __atomic_load_n(&agent_mode, __ATOMIC_RELAXED) == MODE_COUNT;
}

/* Where this thread counts what it makes; NULL: not now. */
ALWAYS_INLINE struct decref_change *counts(void)
{
    struct thread *self = thread_self();
    return LIKELY(self != NULL && !thread_state.paused) ? &self->made : NULL;
}

/* The same for a thread that was seen before, without a call. */
ALWAYS_INLINE struct decref_change *counts_already(void)
{
    return LIKELY(thread_state.self != NULL && !thread_state.paused) ? &thread_state.self->made : NULL;
}

ALWAYS_INLINE void count_block(unsigned domain, int64_t blocks, int64_t bytes)
{
    struct decref_change *made = counts();
    if (LIKELY(made != NULL)) {
        made->blocks[domain] += blocks;
        made->bytes[domain] += bytes;
    }
}

/* MODE_RECORD. Call with `depth` 0. */
void record_block(unsigned domain, uintptr_t address, size_t size, hook_frame frame);
/* An object taken out of a free list is stamped anew ... */
struct python_type;
void record_reuse(uintptr_t block, const struct python_type *type, hook_frame frame);
/* ... or, by a paused thread, is no longer what it was recorded as. */
void forget_reused(uintptr_t block);
struct block_record { /* what realloc needs to put back when it fails */
    struct shadow_entry *entry;
    struct shadow_entry was;
};

/* The same as forget_block, for a block that was not recorded or is a code object. */
struct block_record forget_rare(uintptr_t address);

/* A recorded block's entry, unless there is more to do than to clear it. */
ALWAYS_INLINE struct shadow_entry *plain_entry(uintptr_t address)
{
    struct shadow_entry *entry = shadow_find(address);
    bool plain = entry != NULL && shadow_domain(entry->what) != 0 && (entry->what & SHADOW_CODE) == 0;
    return LIKELY(plain) ? entry : NULL;
}

ALWAYS_INLINE struct block_record forget_block(uintptr_t address)
{
    struct shadow_entry *entry = plain_entry(address);
    struct block_record record = {entry, {0, 0}};
    if (UNLIKELY(entry == NULL)) {
        return forget_rare(address);
    }
    record.was = *entry;
    __atomic_store_n(&entry->what, 0, __ATOMIC_RELAXED);
    return record;
}

ALWAYS_INLINE void restore_block(struct block_record record)
{
    if (record.entry != NULL) {
        __atomic_store_n(&record.entry->what, record.was.what & ~SHADOW_CODE, __ATOMIC_RELAXED);
    }
}

/* The current native and Python stacks. */
struct stacks {
    uint32_t native;
    uint32_t python;
};
NEVER_INLINE struct stacks capture_stacks(struct thread *self, hook_frame frame);

struct event_totals {
    uint64_t recorded;
    uint64_t lost;
    uint64_t unknown_frees;
    uint64_t full_unwinds;
    uint64_t truncated;
    uint64_t unwinds_compared;
    uint64_t unwinds_different;
};
struct event_totals events_total(void);

/* Bits of enum decref_degraded. */
void degrade(uint32_t bit);
uint32_t degraded_bits(void);

#endif
