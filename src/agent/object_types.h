/* What a block of the object domain is, judged from outside: a block may as well be a buffer, and an
 * object may be half made. Nothing is believed that was not read safely and checked. */
#ifndef DECREF_OBJECT_TYPES_H
#define DECREF_OBJECT_TYPES_H

#include <stdbool.h>
#include <stdint.h>

#include "memory.h"
#include "snapshot.h"
#include "strings.h"

struct object_types {
    struct growing_array types;  /* decref_type by id */
    struct growing_array sizes;  /* object_size by id */
    struct growing_array slots;  /* address -> id, also of addresses that are no types */
    uint32_t count;
    uint32_t looked_at;
    struct strings *strings;
};

bool object_types_begin(struct object_types *types, struct strings *strings);
void object_types_end(struct object_types *types);

struct object_view {
    uint32_t type; /* id, 0: not an object */
    int64_t refcount;
};

/* Of a block of `size` bytes; `head` is a copy of its first `bytes` (at most 48 are looked at). */
struct object_view object_types_view(struct object_types *types, const uint64_t *head, uint64_t bytes, uint64_t size);

/* Fills in __module__ of classes. GIL held. */
void object_types_name_modules(struct object_types *types);

#endif
