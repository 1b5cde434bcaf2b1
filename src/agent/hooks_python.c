/* CPython's three allocator domains, through PyMem_SetAllocator.
 *
 * Each installation has a record of its own that never changes: CPython saves and restores allocators
 * around parts of its start-up and end, and what it restores must still lead to what was below then. */
#include "events.h"
#include "hooks.h"
#include "python_api.h"

enum { DOMAINS = 3, MOST_INSTALLATIONS = 64 };

struct installation {
    struct python_allocator below;
    unsigned domain; /* enum decref_domain */
};

static struct installation installations[MOST_INSTALLATIONS];
static unsigned installation_count;
static uint64_t reinstalled;

ALWAYS_INLINE void made(unsigned domain, void *block, size_t size, hook_frame frame)
{
    if (block == NULL || !events_wanted()) {
        return;
    }
    if (counting()) {
        count_block(domain, 1, 0);
    } else {
        record_block(domain, (uintptr_t)block, size, frame);
    }
}

ALWAYS_INLINE struct block_record ending(unsigned domain, void *block)
{
    if (block != NULL && events_wanted()) {
        if (!counting()) {
            return forget_block((uintptr_t)block);
        }
        count_block(domain, -1, 0);
    }
    return (struct block_record){NULL, {0, 0}};
}

static void *hooked_malloc(void *context, size_t size)
{
    const struct installation *installed = context;
    thread_state.depth++;
    void *block = installed->below.malloc(installed->below.context, size);
    thread_state.depth--;
    made(installed->domain, block, size, HOOK_FRAME());
    return block;
}

static void *hooked_calloc(void *context, size_t count, size_t size)
{
    const struct installation *installed = context;
    thread_state.depth++;
    void *block = installed->below.calloc(installed->below.context, count, size);
    thread_state.depth--;
    made(installed->domain, block, count * size, HOOK_FRAME());
    return block;
}

static void *hooked_realloc(void *context, void *old, size_t size)
{
    const struct installation *installed = context;
    struct block_record before = ending(installed->domain, old);
    thread_state.depth++;
    void *block = installed->below.realloc(installed->below.context, old, size);
    thread_state.depth--;
    if (UNLIKELY(block == NULL && old != NULL)) { /* CPython's realloc never frees: size 0 is taken as 1 */
        if (before.entry != NULL) {
            restore_block(before);
        } else if (events_wanted() && counting()) {
            count_block(installed->domain, 1, 0);
        }
        return NULL;
    }
    made(installed->domain, block, size, HOOK_FRAME());
    return block;
}

static void hooked_free(void *context, void *block)
{
    const struct installation *installed = context;
    ending(installed->domain, block);
    thread_state.depth++;
    installed->below.free(installed->below.context, block);
    thread_state.depth--;
}

static bool is_ours(int domain)
{
    struct python_allocator current;
    python.PyMem_GetAllocator(domain, &current);
    return current.malloc == hooked_malloc;
}

void hooks_python_install(void)
{
    for (int domain = 0; domain < DOMAINS; domain++) {
        if (is_ours(domain) || installation_count == MOST_INSTALLATIONS) {
            continue;
        }
        struct installation *installed = &installations[installation_count];
        reinstalled += installation_count >= DOMAINS;
        installation_count++;
        python.PyMem_GetAllocator(domain, &installed->below);
        installed->domain = DECREF_DOMAIN_RAW + (unsigned)domain;
        struct python_allocator ours = {installed, hooked_malloc, hooked_calloc, hooked_realloc, hooked_free};
        python.PyMem_SetAllocator(domain, &ours);
    }
}

bool hooks_python_ours(unsigned domain)
{
    return python_version != 0 && is_ours((int)domain - DECREF_DOMAIN_RAW);
}

uint64_t hooks_python_reinstalled(void)
{
    return reinstalled;
}
