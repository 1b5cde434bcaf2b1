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

/* A stored number each, no sum: nothing waits for the store before. */
ALWAYS_INLINE uint32_t enter(void)
{
    uint32_t depth = thread_state.depth;
    thread_state.depth = depth + 1;
    return depth;
}

ALWAYS_INLINE void leave(uint32_t depth)
{
    thread_state.depth = depth;
}

ALWAYS_INLINE void made(const struct installation *installed, void *block, size_t size, uint32_t depth, hook_frame frame)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (UNLIKELY(block == NULL || depth != 0 || mode < MODE_COUNT)) {
        return;
    }
    if (mode == MODE_COUNT) {
        count_block(installed->domain, 1, 0);
    } else {
        record_block(installed->domain, (uintptr_t)block, size, frame);
    }
}

ALWAYS_INLINE struct block_record ending(const struct installation *installed, void *block)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (LIKELY(block != NULL && thread_state.depth == 0 && mode >= MODE_COUNT)) {
        if (mode == MODE_RECORD) {
            return forget_block((uintptr_t)block);
        }
        count_block(installed->domain, -1, 0);
    }
    return (struct block_record){NULL, {0, 0}};
}

static void *hooked_malloc(void *context, size_t size)
{
    const struct installation *installed = context;
    uint32_t depth = enter();
    void *block = installed->below.malloc(installed->below.context, size);
    leave(depth);
    made(installed, block, size, depth, HOOK_FRAME());
    return block;
}

static void *hooked_calloc(void *context, size_t count, size_t size)
{
    const struct installation *installed = context;
    uint32_t depth = enter();
    void *block = installed->below.calloc(installed->below.context, count, size);
    leave(depth);
    made(installed, block, count * size, depth, HOOK_FRAME());
    return block;
}

static void *hooked_realloc(void *context, void *old, size_t size)
{
    const struct installation *installed = context;
    struct block_record before = ending(installed, old);
    uint32_t depth = enter();
    void *block = installed->below.realloc(installed->below.context, old, size);
    leave(depth);
    if (UNLIKELY(block == NULL && old != NULL)) { /* CPython's realloc never frees: size 0 is taken as 1 */
        if (before.entry != NULL) {
            restore_block(before);
        } else if (events_wanted() && counting()) {
            count_block(installed->domain, 1, 0);
        }
        return NULL;
    }
    made(installed, block, size, depth, HOOK_FRAME());
    return block;
}

static void hooked_free(void *context, void *block)
{
    const struct installation *installed = context;
    ending(installed, block);
    uint32_t depth = enter();
    installed->below.free(installed->below.context, block);
    leave(depth);
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
