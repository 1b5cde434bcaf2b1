#include "mappings.h"

#include <string.h>

#include "memory.h"

enum { MOST_MAPPINGS = 1 << 18 };

struct spinlock mappings_lock;

static struct growing_array ranges; /* sorted, without overlap */
static size_t range_count;

bool mappings_create(void)
{
    return growing_array_reserve(&ranges, MOST_MAPPINGS * sizeof(struct mapping));
}

size_t mappings_count(void)
{
    return range_count;
}

static struct mapping *at(size_t index)
{
    return (struct mapping *)ranges.start + index;
}

const struct mapping *mappings_at(size_t index)
{
    return at(index);
}

/* The first range that ends beyond the address. */
static size_t first_beyond(uintptr_t address)
{
    size_t low = 0;
    size_t high = range_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (at(middle)->end <= address) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool insert(size_t index, const struct mapping *mapping)
{
    if (!growing_array_commit(&ranges, (range_count + 1) * sizeof *mapping)) {
        return false;
    }
    memmove(at(index + 1), at(index), (range_count - index) * sizeof *mapping);
    *at(index) = *mapping;
    range_count++;
    return true;
}

static void erase(size_t from, size_t to)
{
    memmove(at(from), at(to), (range_count - to) * sizeof(struct mapping));
    range_count -= to - from;
}

static void cut(uintptr_t start, uintptr_t end)
{
    size_t first = first_beyond(start);
    if (first < range_count && at(first)->start < start) {
        struct mapping tail = *at(first);
        at(first)->end = start;
        first++;
        if (tail.end > end) { /* a hole: two ranges are left */
            tail.start = end;
            insert(first, &tail);
            return;
        }
    }
    size_t last = first;
    while (last < range_count && at(last)->end <= end) {
        last++;
    }
    erase(first, last);
    if (first < range_count && at(first)->start < end) {
        at(first)->start = end;
    }
}

void mappings_remove(uintptr_t start, uintptr_t end)
{
    spinlock_take(&mappings_lock);
    cut(start, end);
    spinlock_release(&mappings_lock);
}

bool mappings_add(const struct mapping *mapping)
{
    spinlock_take(&mappings_lock);
    cut(mapping->start, mapping->end);
    bool added = insert(first_beyond(mapping->start), mapping);
    spinlock_release(&mappings_lock);
    return added;
}

void mappings_clear(void)
{
    spinlock_take(&mappings_lock);
    range_count = 0;
    spinlock_release(&mappings_lock);
}
