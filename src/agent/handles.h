/* The open handles: descriptors, FILE*, DIR* and threads, each with the stack that opened it. */
#ifndef DECREF_HANDLES_H
#define DECREF_HANDLES_H

#include <stdbool.h>
#include <stdint.h>

#include "events.h"
#include "spinlock.h"

enum { HANDLE_DETAIL = 92 };

struct handle {
    uint64_t value;
    uint32_t kind; /* enum decref_handle_kind; 0: unused */
    uint32_t next;
    uint32_t native;
    uint32_t python;
    uint32_t birth;
    char detail[HANDLE_DETAIL]; /* its end, when it is longer */
};

bool handles_create(void);
void handles_clear(void);

void record_handle(enum decref_handle_kind kind, uint64_t value, const char *detail, hook_frame frame);
/* False: it was not recorded. */
bool forget_handle(enum decref_handle_kind kind, uint64_t value);
void forget_descriptors(uint64_t first, uint64_t last);

uint32_t handles_most(void); /* indices below it may be in use */
const struct handle *handles_at(uint32_t index);
extern struct spinlock handles_lock;

ALWAYS_INLINE void count_handle(enum decref_handle_kind kind, int64_t number)
{
    struct thread *self = thread_self();
    if (self != NULL && !thread_state.paused) {
        self->made.handles[kind] += number;
    }
}

/* What the hooks call. */
ALWAYS_INLINE void handle_opened(enum decref_handle_kind kind, uint64_t value, const char *detail, hook_frame frame)
{
    if (events_wanted()) {
        if (counting()) {
            count_handle(kind, 1);
        } else {
            record_handle(kind, value, detail, frame);
        }
    }
}

ALWAYS_INLINE void handle_closed(enum decref_handle_kind kind, uint64_t value)
{
    if (events_wanted()) {
        if (counting()) {
            count_handle(kind, -1);
        } else {
            forget_handle(kind, value);
        }
    }
}

#endif
