#include "shadow.h"

#include <stdatomic.h>
#include <sys/mman.h>

#include "memory.h"
#include "system_call.h"

#define REGION_BYTES ((size_t)SHADOW_REGION_ENTRIES * sizeof(struct shadow_entry))
#define MOST_REGIONS (1u << 22) /* 4 TiB of heap */

struct shadow_table *shadow_directory[SHADOW_DIRECTORY_SIZE];

static struct growing_array region_list;
static atomic_size_t region_count;

/* Puts `made` into an empty slot, or gives it back when another thread was faster. */
static void *publish(void **slot, void *made, size_t bytes)
{
    void *there = NULL;
    if (made == NULL) {
        return __atomic_load_n(slot, __ATOMIC_ACQUIRE);
    }
    if (__atomic_compare_exchange_n(slot, &there, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        return made;
    }
    memory_unmap(made, bytes);
    return there;
}

/* Asked for before a region is made: one that is not listed would be invisible. The slack is for threads that make
 * regions at the same time. */
static bool list_has_room(void)
{
    size_t count = atomic_load_explicit(&region_count, memory_order_relaxed);
    return growing_array_commit(&region_list, (count + 256) * sizeof(struct shadow_region));
}

static void list_region(uintptr_t start, struct shadow_entry *entries)
{
    size_t index = atomic_fetch_add_explicit(&region_count, 1, memory_order_relaxed);
    struct shadow_region *region = (struct shadow_region *)region_list.start + index;
    region->start = start;
    __atomic_store_n(&region->entries, entries, __ATOMIC_RELEASE);
}

COLD struct shadow_entry *shadow_find_or_create(uintptr_t address)
{
    if (address >> 47 != 0 || region_list.start == NULL) {
        return NULL;
    }
    void **table_slot = (void **)&shadow_directory[address >> (SHADOW_TABLE_BITS + SHADOW_REGION_BITS)];
    struct shadow_table *table = __atomic_load_n(table_slot, __ATOMIC_ACQUIRE);
    if (table == NULL) {
        table = publish(table_slot, memory_map(sizeof *table), sizeof *table);
        if (table == NULL) {
            return NULL;
        }
    }
    void **slot = (void **)&table->regions[(address >> SHADOW_REGION_BITS) & ((1 << SHADOW_TABLE_BITS) - 1)];
    struct shadow_entry *entries = __atomic_load_n(slot, __ATOMIC_ACQUIRE);
    if (entries == NULL) {
        struct shadow_entry *made = list_has_room() ? memory_map(REGION_BYTES) : NULL;
        entries = publish(slot, made, REGION_BYTES);
        if (entries == NULL) {
            return NULL;
        }
        if (entries == made) {
            list_region(address >> SHADOW_REGION_BITS << SHADOW_REGION_BITS, entries);
        }
    }
    return &entries[(address >> 4) & (SHADOW_REGION_ENTRIES - 1)];
}

size_t shadow_region_count(void)
{
    size_t listed = region_list.committed / sizeof(struct shadow_region);
    size_t made = atomic_load_explicit(&region_count, memory_order_acquire);
    return made < listed ? made : listed;
}

struct shadow_region shadow_region_at(size_t index)
{
    struct shadow_region *region = (struct shadow_region *)region_list.start + index;
    struct shadow_entry *entries = __atomic_load_n(&region->entries, __ATOMIC_ACQUIRE);
    return (struct shadow_region){region->start, entries};
}

void shadow_clear(void)
{
    for (size_t i = 0; i < shadow_region_count(); i++) {
        struct shadow_region region = shadow_region_at(i);
        if (region.entries != NULL) {
            system_call(SYS_madvise, region.entries, REGION_BYTES, MADV_DONTNEED);
        }
    }
}

bool shadow_create(void)
{
    return growing_array_reserve(&region_list, MOST_REGIONS * sizeof(struct shadow_region));
}
