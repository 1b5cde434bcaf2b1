/* mmap, mremap and munmap by the program. The allocators' own are not seen, or are nested calls. */
#include <sys/mman.h>

#include "events.h"
#include "hooks.h"
#include "mappings.h"

static uintptr_t page_end(uintptr_t start, size_t length)
{
    return (start + length + 4095) & ~(uintptr_t)4095;
}

static void record_mapping(uintptr_t start, size_t length, hook_frame frame)
{
    struct thread *self = thread_self();
    if (self == NULL || thread_state.paused) {
        return;
    }
    thread_state.depth++;
    struct stacks stacks = capture_stacks(self, frame);
    struct mapping mapping = {start, page_end(start, length), stacks.native, stacks.python, current_birth, 0};
    if (mappings_add(&mapping)) {
        self->recorded++;
    } else {
        self->lost++;
        degrade(DECREF_DEGRADED_BLOCK_CAP);
    }
    thread_state.depth--;
}

static void made(void *start, size_t length, hook_frame frame)
{
    if (start == MAP_FAILED || !events_wanted()) {
        return;
    }
    if (counting()) {
        count_block(DECREF_DOMAIN_MMAP, 1, (int64_t)length);
    } else {
        record_mapping((uintptr_t)start, length, frame);
    }
}

static void ended(void *start, size_t length)
{
    if (!events_wanted()) {
        return;
    }
    if (counting()) {
        count_block(DECREF_DOMAIN_MMAP, -1, -(int64_t)length);
        return;
    }
    thread_state.depth++;
    mappings_remove((uintptr_t)start, page_end((uintptr_t)start, length));
    thread_state.depth--;
}

void *hook_mmap(void *address, size_t length, int protection, int flags, int fd, long offset)
{
    originals_need();
    void *start = original.mmap(address, length, protection, flags, fd, offset);
    made(start, length, HOOK_FRAME());
    return start;
}

void *hook_mmap64(void *address, size_t length, int protection, int flags, int fd, long offset)
{
    originals_need();
    void *start = original.mmap64(address, length, protection, flags, fd, offset);
    made(start, length, HOOK_FRAME());
    return start;
}

void *hook_mremap(void *old, size_t old_length, size_t length, int flags, void *wanted)
{
    originals_need();
    void *start = original.mremap(old, old_length, length, flags, wanted);
    if (start != MAP_FAILED) {
        ended(old, old_length);
        made(start, length, HOOK_FRAME());
    }
    return start;
}

int hook_munmap(void *address, size_t length)
{
    originals_need();
    /* Before the call: right after it the range may be another thread's. What the kernel refuses: */
    if (length != 0 && ((uintptr_t)address & 4095) == 0) {
        ended(address, length);
    }
    return original.munmap(address, length);
}
