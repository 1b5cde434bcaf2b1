/* The live blocks: 16 bytes beside every 16 bytes of heap, found by address alone.
 *
 *   address: | 13 bits: directory | 14 bits: table | 16 bits: entry of a 1 MiB region | 4 bits |
 *
 * An entry belongs to whoever owns its block, so writing it needs no lock: the allocator orders a
 * free before the next allocation of the same address. The tables of regions are made on first use
 * and never removed; `shadow_regions` lists them for the snapshot. */
#ifndef DECREF_SHADOW_H
#define DECREF_SHADOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler.h"

enum {
    SHADOW_REGION_BITS = 20,
    SHADOW_REGION_ENTRIES = 1 << (SHADOW_REGION_BITS - 4),
    SHADOW_TABLE_BITS = 14,
    SHADOW_DIRECTORY_SIZE = 1 << (47 - SHADOW_TABLE_BITS - SHADOW_REGION_BITS),
};

/* `what` is 0 when there is nothing at the address. */
struct shadow_entry {
    uint64_t what;       /* native:28 python:28 domain:3 flags:5 */
    uint64_t size_birth; /* size:40 birth:24 */
};

#define SHADOW_NODE_MASK ((1ull << 28) - 1)
#define SHADOW_PYTHON_SHIFT 28
#define SHADOW_DOMAIN_SHIFT 56
#define SHADOW_REUSED (1ull << 59) /* DECREF_BLOCK_REUSED */
#define SHADOW_CODE (1ull << 60)   /* a code object with an id in codes.c; domain 0: not a recorded block */
#define SHADOW_SIZE_MASK ((1ull << 40) - 1)
#define SHADOW_BIRTH_SHIFT 40
#define SHADOW_MOST_BIRTHS ((1u << 24) - 1)

struct shadow_table {
    struct shadow_entry *regions[1 << SHADOW_TABLE_BITS];
};

extern struct shadow_table *shadow_directory[SHADOW_DIRECTORY_SIZE];

struct shadow_region {
    uintptr_t start;
    struct shadow_entry *entries;
};

/* The entry of an address, NULL when nothing was ever recorded in its region. */
ALWAYS_INLINE struct shadow_entry *shadow_find(uintptr_t address)
{
    if (UNLIKELY(address >> 47 != 0)) {
        return NULL;
    }
    struct shadow_table *table =
        __atomic_load_n(&shadow_directory[address >> (SHADOW_TABLE_BITS + SHADOW_REGION_BITS)], __ATOMIC_ACQUIRE);
    if (UNLIKELY(table == NULL)) {
        return NULL;
    }
    uintptr_t index = (address >> SHADOW_REGION_BITS) & ((1 << SHADOW_TABLE_BITS) - 1);
    struct shadow_entry *entries = __atomic_load_n(&table->regions[index], __ATOMIC_ACQUIRE);
    return LIKELY(entries != NULL) ? &entries[(address >> 4) & (SHADOW_REGION_ENTRIES - 1)] : NULL;
}

/* Makes the region's table; NULL when memory or the cap is at an end. */
struct shadow_entry *shadow_find_or_create(uintptr_t address);

bool shadow_create(void);

/* A region whose table is being made right now may still have entries NULL. */
size_t shadow_region_count(void);
struct shadow_region shadow_region_at(size_t index);

/* Forgets every block. Only while nothing records. */
void shadow_clear(void);

ALWAYS_INLINE uint64_t shadow_what(uint32_t native, uint32_t python_node, unsigned domain)
{
    return (uint64_t)native | (uint64_t)python_node << SHADOW_PYTHON_SHIFT | (uint64_t)domain << SHADOW_DOMAIN_SHIFT;
}

ALWAYS_INLINE unsigned shadow_domain(uint64_t what)
{
    return (unsigned)(what >> SHADOW_DOMAIN_SHIFT) & 7;
}

ALWAYS_INLINE uint64_t shadow_size_birth(size_t size, uint32_t birth)
{
    uint64_t kept = size < SHADOW_SIZE_MASK ? size : SHADOW_SIZE_MASK;
    return kept | (uint64_t)birth << SHADOW_BIRTH_SHIFT;
}

#endif
