#include "strings.h"

#include <string.h>

#include "spinlock.h"

struct strings kept_strings;
struct spinlock kept_strings_lock;

bool strings_create(struct strings *strings, size_t most_bytes)
{
    strings->used = 1;
    return growing_array_reserve(&strings->bytes, most_bytes) && growing_array_commit(&strings->bytes, 1);
}

uint32_t strings_add_bytes(struct strings *strings, const void *bytes, size_t length)
{
    size_t start = strings->used;
    if (length == 0 || start + length > UINT32_MAX || !growing_array_commit(&strings->bytes, start + length)) {
        return 0;
    }
    memcpy(strings->bytes.start + start, bytes, length);
    strings->used = start + length;
    return (uint32_t)start;
}

uint32_t strings_add(struct strings *strings, const char *text, size_t length)
{
    size_t start = strings->used;
    if (length == 0 || start + length + 1 > UINT32_MAX || !growing_array_commit(&strings->bytes, start + length + 1)) {
        return 0;
    }
    memcpy(strings->bytes.start + start, text, length);
    strings->bytes.start[start + length] = 0;
    strings->used = start + length + 1;
    return (uint32_t)start;
}

const char *strings_at(const struct strings *strings, uint32_t offset)
{
    return (const char *)strings->bytes.start + offset;
}
