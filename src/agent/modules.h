/* The ELF objects of the process, gone ones included: where code addresses belong, and since when.
 *
 * An epoch is a stretch of time between two removals of modules. A module keeps the number of the epoch it
 * was first seen in, and its code addresses are recorded with it, so that a library loaded where another
 * one was unloaded is not mistaken for it. */
#ifndef DECREF_MODULES_H
#define DECREF_MODULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cfi.h"
#include "spinlock.h"

struct module {
    uintptr_t start;
    uintptr_t end;
    uintptr_t bias;
    struct cfi_tables cfi;
    uint32_t path;     /* kept_strings */
    uint32_t build_id; /* kept_strings, hex */
    uint32_t first_epoch;
    uint32_t last_epoch; /* UINT32_MAX while loaded */
    uint64_t seen;
};

bool modules_create(void);
/* Looks at what is loaded now. */
void modules_refresh(void);
/* The loaded module whose code holds the address; looks again once when there is none. */
const struct module *modules_find(uintptr_t address);

size_t modules_count(void);
const struct module *modules_at(size_t index);
extern uint32_t modules_epoch_now;
extern struct spinlock modules_lock;


ALWAYS_INLINE uint32_t modules_epoch(void)
{
    return __atomic_load_n(&modules_epoch_now, __ATOMIC_RELAXED);
}

#endif
