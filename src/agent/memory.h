/* The agent's own memory: mmap by system call, never through a hooked allocator. */
#ifndef DECREF_MEMORY_H
#define DECREF_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed pages that count against the cap at once. NULL when the cap or the system says no. */
void *memory_map(size_t bytes);
void memory_unmap(void *start, size_t bytes);
/* For as long as a snapshot takes; not counted, or a full cap would mean no snapshot. */
void *memory_borrow(size_t bytes);
void memory_give_back(void *start, size_t bytes);

/* An array that grows in place: address space is reserved once, pages are counted as they are reached. */
struct growing_array {
    uint8_t *start;
    size_t reserved;  /* bytes of address space */
    size_t committed; /* bytes counted against the cap */
    bool borrowed;    /* set before use: not counted */
};

/* Takes the largest power-of-two share of `most` bytes the system gives, at least 1/64 of it. */
bool growing_array_reserve(struct growing_array *array, size_t most);
/* True when the first `bytes` may be used. Safe to call from several threads. */
bool growing_array_commit(struct growing_array *array, size_t bytes);
void growing_array_release(struct growing_array *array);

void memory_set_cap(uint64_t bytes); /* 0: none */
uint64_t memory_cap(void);
uint64_t memory_used(void);

/* Copies from memory that may not be mapped. Returns the bytes copied, from the front. */
size_t memory_read_untrusted(void *to, uintptr_t from, size_t bytes);

#endif
