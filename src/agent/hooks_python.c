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

/* Calls from within an allocator are no events: they go on with a jump, and `depth` stays. */
ALWAYS_INLINE bool nested(void)
{
    return UNLIKELY(thread_state.depth != 0);
}

ALWAYS_INLINE void made(const struct installation *installed, void *block, size_t size, hook_frame frame)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (mode == MODE_RECORD && LIKELY(block != NULL)) {
        record_block(installed->domain, (uintptr_t)block, size, frame);
    } else if (mode == MODE_COUNT && LIKELY(block != NULL)) {
        count_block(installed->domain, 1, 0);
    }
}

ALWAYS_INLINE struct block_record ending(const struct installation *installed, void *block)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (mode == MODE_RECORD && LIKELY(block != NULL)) {
        return forget_block((uintptr_t)block);
    }
    if (mode == MODE_COUNT && LIKELY(block != NULL)) {
        count_block(installed->domain, -1, 0);
    }
    return (struct block_record){NULL, {0, 0}};
}

/* Each mode's usual work is a function of its own, reached with a jump: no registers saved but its own, and its frame
 * lies where the hook's would. */
NEVER_INLINE static void *counted_malloc(const struct installation *installed, size_t size, int64_t *blocks)
{
    *blocks += 1;
    thread_state.depth = 1;
    void *block = installed->below.malloc(installed->below.context, size);
    thread_state.depth = 0;
    if (UNLIKELY(block == NULL)) {
        *blocks -= 1;
    }
    return block;
}

NEVER_INLINE static void *recorded_malloc(const struct installation *installed, size_t size)
{
    thread_state.depth = 1;
    void *block = installed->below.malloc(installed->below.context, size);
    thread_state.depth = 0;
    made(installed, block, size, HOOK_FRAME());
    return block;
}

static void *hooked_malloc(void *context, size_t size)
{
    const struct installation *installed = context;
    if (nested()) {
        return installed->below.malloc(installed->below.context, size);
    }
    struct decref_change *made = counting() ? counts_already() : NULL;
    return made != NULL ? counted_malloc(installed, size, &made->blocks[installed->domain]) : recorded_malloc(installed, size);
}

static void *hooked_calloc(void *context, size_t count, size_t size)
{
    const struct installation *installed = context;
    if (nested()) {
        return installed->below.calloc(installed->below.context, count, size);
    }
    thread_state.depth = 1;
    void *block = installed->below.calloc(installed->below.context, count, size);
    thread_state.depth = 0;
    made(installed, block, count * size, HOOK_FRAME());
    return block;
}

static void *hooked_realloc(void *context, void *old, size_t size)
{
    const struct installation *installed = context;
    if (nested()) {
        return installed->below.realloc(installed->below.context, old, size);
    }
    struct block_record before = ending(installed, old);
    thread_state.depth = 1;
    void *block = installed->below.realloc(installed->below.context, old, size);
    thread_state.depth = 0;
    if (UNLIKELY(block == NULL && old != NULL)) { /* CPython's realloc never frees: size 0 is taken as 1 */
        if (before.entry != NULL) {
            restore_block(before);
        } else if (counting()) {
            count_block(installed->domain, 1, 0);
        }
        return NULL;
    }
    made(installed, block, size, HOOK_FRAME());
    return block;
}

NEVER_INLINE static void free_below(const struct installation *installed, void *block)
{
    thread_state.depth = 1;
    installed->below.free(installed->below.context, block);
    thread_state.depth = 0;
}

NEVER_INLINE static void free_otherwise(const struct installation *installed, void *block)
{
    ending(installed, block);
    free_below(installed, block);
}

static void hooked_free(void *context, void *block)
{
    const struct installation *installed = context;
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (nested()) {
        installed->below.free(installed->below.context, block);
        return;
    }
    struct decref_change *made = mode == MODE_COUNT ? counts_already() : NULL;
    if (made != NULL && LIKELY(block != NULL)) {
        made->blocks[installed->domain]--;
        free_below(installed, block);
        return;
    }
    struct shadow_entry *entry = LIKELY(mode == MODE_RECORD) ? plain_entry((uintptr_t)block) : NULL;
    if (UNLIKELY(entry == NULL)) {
        free_otherwise(installed, block);
        return;
    }
    __atomic_store_n(&entry->what, 0, __ATOMIC_RELAXED);
    free_below(installed, block);
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
