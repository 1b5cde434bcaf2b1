/* Text the agent keeps: names of files, functions and modules. Append-only, offset 0 is the empty string;
 * becomes the strings section of a snapshot. */
#ifndef DECREF_STRINGS_H
#define DECREF_STRINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "memory.h"

struct strings {
    struct growing_array bytes;
    size_t used;
};

bool strings_create(struct strings *strings, size_t most_bytes);
/* The offset of a copy, 0 when there is no room. The caller sees to it that only one thread adds. */
uint32_t strings_add(struct strings *strings, const char *text, size_t length);
/* Bytes that are not text, without the closing zero. */
uint32_t strings_add_bytes(struct strings *strings, const void *bytes, size_t length);
const char *strings_at(const struct strings *strings, uint32_t offset);

/* The process-wide pool; take `kept_strings_lock` to add. */
extern struct strings kept_strings;
extern struct spinlock kept_strings_lock;

#endif
