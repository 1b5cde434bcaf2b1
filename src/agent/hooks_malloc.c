/* The malloc family. C++ new and delete arrive here through malloc and free. */
#include <stdint.h>
#include <string.h>

#include "events.h"
#include "hooks.h"

/* The word before a block of glibc's: the chunk's size with three flags, of which 2 means mmap'ed. */
ALWAYS_INLINE size_t chunk_size(const void *block)
{
    size_t header = ((const size_t *)block)[-1];
    return (header & ~(size_t)7) - 8 - ((header & 2) << 2);
}

ALWAYS_INLINE size_t usable_size(void *block)
{
    return LIKELY(originals_have_glibc_chunks) ? chunk_size(block) : original.malloc_usable_size(block);
}

/* Inside CPython's allocators the block is theirs and counted there, without its size: a list that only
 * grows would look like nothing at all. So the bytes count here. */
ALWAYS_INLINE void count_change(int64_t sign, void *block)
{
    count_block(DECREF_DOMAIN_MALLOC, thread_state.depth == 0 ? sign : 0, sign * (int64_t)usable_size(block));
}

ALWAYS_INLINE void made(void *block, size_t size, hook_frame frame)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (UNLIKELY(block == NULL)) {
        return;
    }
    if (mode == MODE_RECORD) {
        if (thread_state.depth == 0) {
            record_block(DECREF_DOMAIN_MALLOC, (uintptr_t)block, size, frame);
        }
    } else if (mode == MODE_COUNT) {
        count_change(1, block);
    }
}

/* Called before the block is given back: from then on its address may belong to another thread. */
ALWAYS_INLINE struct block_record ending(void *block)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    if (LIKELY(block != NULL)) {
        if (mode == MODE_COUNT) {
            count_change(-1, block);
        } else if (mode == MODE_RECORD && thread_state.depth == 0) {
            return forget_block((uintptr_t)block);
        }
    }
    return (struct block_record){NULL, {0, 0}};
}

/* The usual case of counting, which is promised to cost next to nothing: without a call or a saved register. */
ALWAYS_INLINE bool counts_usually(void)
{
    return counting() && LIKELY(originals_have_glibc_chunks && thread_state.self != NULL);
}

COLD static void *malloc_rarely(size_t size)
{
    if (!originals_usable()) {
        return bootstrap_allocate(16, size);
    }
    void *block = original.malloc(size);
    if (counting() && block != NULL) {
        count_change(1, block);
    }
    return block;
}

NEVER_INLINE static void *malloc_otherwise(size_t size)
{
    if (!counts_usually()) {
        return malloc_rarely(size);
    }
    void *block = original.malloc(size);
    if (LIKELY(block != NULL && !thread_state.paused)) {
        struct decref_change *made = &thread_state.self->made;
        made->blocks[DECREF_DOMAIN_MALLOC] += thread_state.depth == 0;
        made->bytes[DECREF_DOMAIN_MALLOC] += (int64_t)chunk_size(block);
    }
    return block;
}

void *hook_malloc(size_t size)
{
    if (LIKELY(mode_off())) {
        return original.malloc(size);
    }
    if (__atomic_load_n(&agent_mode, __ATOMIC_RELAXED) != MODE_RECORD) {
        return malloc_otherwise(size);
    }
    void *block = original.malloc(size);
    if (LIKELY(block != NULL && thread_state.depth == 0)) {
        record_block(DECREF_DOMAIN_MALLOC, (uintptr_t)block, size, HOOK_FRAME());
    }
    return block;
}

void *hook_calloc(size_t count, size_t size)
{
    if (LIKELY(mode_off())) {
        return original.calloc(count, size);
    }
    if (UNLIKELY(mode_unresolved()) && !originals_usable()) {
        return size != 0 && count > SIZE_MAX / size ? NULL : bootstrap_allocate(16, count * size);
    }
    void *block = original.calloc(count, size);
    made(block, count * size, HOOK_FRAME());
    return block;
}

COLD static void *leave_bootstrap(void *old, size_t size)
{
    void *block = originals_usable() ? original.malloc(size) : bootstrap_allocate(16, size);
    if (block != NULL) {
        memcpy(block, old, bootstrap_size(old) < size ? bootstrap_size(old) : size);
    }
    return block;
}

ALWAYS_INLINE void *reallocate(void *old, size_t size, hook_frame frame)
{
    if (UNLIKELY(bootstrap_owns(old) || !originals_usable())) {
        return old != NULL ? leave_bootstrap(old, size) : bootstrap_allocate(16, size);
    }
    struct block_record before = ending(old);
    void *block = original.realloc(old, size);
    if (UNLIKELY(block == NULL && old != NULL && size != 0)) { /* failed: the old block lives on */
        if (before.entry != NULL) {
            restore_block(before);
        } else if (counting()) {
            count_change(1, old);
        }
        return NULL;
    }
    made(block, size, frame);
    return block;
}

void *hook_realloc(void *old, size_t size)
{
    if (LIKELY(mode_off() && !bootstrap_owns(old))) {
        return original.realloc(old, size);
    }
    return reallocate(old, size, HOOK_FRAME());
}

void *hook_reallocarray(void *old, size_t count, size_t size)
{
    if (mode_off() || (size != 0 && count > SIZE_MAX / size)) {
        originals_need();
        return original.reallocarray(old, count, size);
    }
    return reallocate(old, count * size, HOOK_FRAME());
}

COLD static void free_rarely(void *block)
{
    if (!bootstrap_owns(block)) {
        originals_need();
        ending(block);
        original.free(block);
    }
}

static void free_otherwise(void *block)
{
    bool counts = counts_usually();
    if (UNLIKELY(bootstrap_owns(block) || (!counts && !mode_off()))) {
        free_rarely(block);
        return;
    }
    if (counts && LIKELY(block != NULL && !thread_state.paused)) {
        struct decref_change *made = &thread_state.self->made;
        made->blocks[DECREF_DOMAIN_MALLOC] -= thread_state.depth == 0;
        made->bytes[DECREF_DOMAIN_MALLOC] -= (int64_t)chunk_size(block);
    }
    original.free(block);
}

void hook_free(void *block)
{
    uint32_t mode = __atomic_load_n(&agent_mode, __ATOMIC_RELAXED);
    bool recorded = mode == MODE_RECORD && thread_state.depth == 0;
    struct shadow_entry *entry = recorded ? plain_entry((uintptr_t)block) : NULL;
    if (UNLIKELY(entry == NULL)) {
        free_otherwise(block);
        return;
    }
    __atomic_store_n(&entry->what, 0, __ATOMIC_RELAXED);
    original.free(block);
}

void hook_cfree(void *block)
{
    hook_free(block);
}

int hook_posix_memalign(void **block, size_t alignment, size_t size)
{
    originals_need();
    int error = original.posix_memalign(block, alignment, size);
    if (error == 0) {
        made(*block, size, HOOK_FRAME());
    }
    return error;
}

void *hook_aligned_alloc(size_t alignment, size_t size)
{
    originals_need();
    void *block = original.aligned_alloc(alignment, size);
    made(block, size, HOOK_FRAME());
    return block;
}

void *hook_memalign(size_t alignment, size_t size)
{
    originals_need();
    void *block = original.memalign(alignment, size);
    made(block, size, HOOK_FRAME());
    return block;
}

void *hook_valloc(size_t size)
{
    originals_need();
    void *block = original.valloc(size);
    made(block, size, HOOK_FRAME());
    return block;
}

void *hook_pvalloc(size_t size)
{
    originals_need();
    void *block = original.pvalloc(size);
    made(block, size, HOOK_FRAME());
    return block;
}

size_t hook_malloc_usable_size(void *block)
{
    if (UNLIKELY(bootstrap_owns(block))) {
        return bootstrap_size(block);
    }
    originals_need();
    return original.malloc_usable_size(block);
}
