/* The program's own mmap'ed ranges, cut and moved as munmap, mremap and MAP_FIXED do. */
#ifndef DECREF_MAPPINGS_H
#define DECREF_MAPPINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "spinlock.h"

struct mapping {
    uintptr_t start;
    uintptr_t end;
    uint32_t native;
    uint32_t python;
    uint32_t birth;
    uint32_t reserved;
};

bool mappings_create(void);
void mappings_clear(void);
/* Whatever was there is gone. False: no room. */
bool mappings_add(const struct mapping *mapping);
void mappings_remove(uintptr_t start, uintptr_t end);

/* Under mappings_lock. */
size_t mappings_count(void);
const struct mapping *mappings_at(size_t index);
extern struct spinlock mappings_lock;

#endif
