/* Random mmap, munmap and mremap against a page-by-page model. */
#include <stdio.h>
#include <string.h>

#include "mappings.h"

enum { PAGES = 200, STEPS = 20000 };

static uint32_t model[PAGES]; /* birth of what covers the page, 0: nothing */
static uint64_t seed = 7;

static uint32_t chance(uint32_t below)
{
    seed = seed * 6364136223846793005ull + 1442695040888963407ull;
    return (uint32_t)(seed >> 33) % below;
}

static int check(int step)
{
    uint32_t seen[PAGES] = {0};
    uintptr_t last = 0;
    for (size_t i = 0; i < mappings_count(); i++) {
        const struct mapping *mapping = mappings_at(i);
        if (mapping->start < last || mapping->start >= mapping->end) {
            printf("step %d: out of order\n", step);
            return 1;
        }
        last = mapping->end;
        for (uintptr_t page = mapping->start / 4096; page < mapping->end / 4096; page++) {
            seen[page] = mapping->birth;
        }
    }
    if (memcmp(seen, model, sizeof seen) != 0) {
        printf("step %d: differs from the model\n", step);
        return 1;
    }
    return 0;
}

int main(void)
{
    if (!mappings_create()) {
        return 2;
    }
    for (int step = 1; step <= STEPS; step++) {
        uint32_t start = chance(PAGES - 1);
        uint32_t end = start + 1 + chance(PAGES - start - 1);
        bool add = chance(2) == 0;
        if (add) {
            struct mapping mapping = {start * 4096ul, end * 4096ul, 1, 1, (uint32_t)step, 0};
            mappings_add(&mapping);
        } else {
            mappings_remove(start * 4096ul, end * 4096ul);
        }
        for (uint32_t page = start; page < end; page++) {
            model[page] = add ? (uint32_t)step : 0;
        }
        if (check(step) != 0) {
            return 1;
        }
    }
    return 0;
}
