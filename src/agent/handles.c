#include "handles.h"

#include <string.h>

#include "memory.h"

enum { BUCKETS = 4096, MOST_HANDLES = 1 << 20 };

struct spinlock handles_lock;

static struct growing_array handles;
static uint32_t buckets[BUCKETS];
static uint32_t handle_count = 1; /* index 0 is "none" */
static uint32_t unused;           /* chain of given back entries */

bool handles_create(void)
{
    return growing_array_reserve(&handles, (size_t)MOST_HANDLES * sizeof(struct handle));
}

static struct handle *at(uint32_t index)
{
    return (struct handle *)handles.start + index;
}

static uint32_t *bucket_of(enum decref_handle_kind kind, uint64_t value)
{
    return &buckets[((value + (uint64_t)kind) * 0x9E3779B97F4A7C15ull) >> 52];
}

/* The link that leads to the handle, or to 0. */
static uint32_t *find_link(enum decref_handle_kind kind, uint64_t value)
{
    uint32_t *link = bucket_of(kind, value);
    while (*link != 0 && (at(*link)->value != value || at(*link)->kind != kind)) {
        link = &at(*link)->next;
    }
    return link;
}

static uint32_t take_entry(void)
{
    uint32_t index = unused;
    if (index != 0) {
        unused = at(index)->next;
        return index;
    }
    if (!growing_array_commit(&handles, ((size_t)handle_count + 1) * sizeof(struct handle))) {
        degrade(DECREF_DEGRADED_HANDLE_CAP);
        return 0;
    }
    return handle_count++;
}

static void copy_detail(struct handle *handle, const char *detail)
{
    detail = detail != NULL ? detail : "";
    size_t length = strlen(detail);
    size_t kept = length < HANDLE_DETAIL - 1 ? length : HANDLE_DETAIL - 1;
    memcpy(handle->detail, detail + (length - kept), kept);
    handle->detail[kept] = 0;
}

static void remove_at(uint32_t *link)
{
    uint32_t index = *link;
    *link = at(index)->next;
    at(index)->kind = 0;
    at(index)->next = unused;
    unused = index;
}

void record_handle(enum decref_handle_kind kind, uint64_t value, const char *detail, hook_frame frame)
{
    struct thread *self = thread_self();
    if (self == NULL || thread_state.paused) {
        return;
    }
    thread_state.depth++;
    struct stacks stacks = capture_stacks(self, frame);
    spinlock_take(&handles_lock);
    uint32_t *link = find_link(kind, value);
    uint32_t index = *link != 0 ? *link : take_entry();
    if (index != 0) {
        struct handle *handle = at(index);
        if (*link == 0) {
            handle->next = 0;
            *link = index;
        }
        handle->value = value;
        handle->kind = kind;
        handle->native = stacks.native;
        handle->python = stacks.python;
        handle->birth = current_birth;
        copy_detail(handle, detail);
    }
    spinlock_release(&handles_lock);
    self->recorded++;
    thread_state.depth--;
}

bool forget_handle(enum decref_handle_kind kind, uint64_t value)
{
    thread_state.depth++;
    spinlock_take(&handles_lock);
    uint32_t *link = find_link(kind, value);
    bool known = *link != 0;
    if (known) {
        remove_at(link);
    }
    spinlock_release(&handles_lock);
    thread_state.depth--;
    return known;
}

void forget_descriptors(uint64_t first, uint64_t last)
{
    thread_state.depth++;
    spinlock_take(&handles_lock);
    for (uint32_t bucket = 0; bucket < BUCKETS; bucket++) {
        for (uint32_t *link = &buckets[bucket]; *link != 0;) {
            const struct handle *handle = at(*link);
            if (handle->kind == DECREF_HANDLE_FD && handle->value >= first && handle->value <= last) {
                remove_at(link);
            } else {
                link = &at(*link)->next;
            }
        }
    }
    spinlock_release(&handles_lock);
    thread_state.depth--;
}

void handles_clear(void)
{
    spinlock_take(&handles_lock);
    memset(buckets, 0, sizeof buckets);
    for (uint32_t index = 1; index < handle_count; index++) {
        at(index)->kind = 0;
    }
    handle_count = 1;
    unused = 0;
    spinlock_release(&handles_lock);
}

uint32_t handles_most(void)
{
    return __atomic_load_n(&handle_count, __ATOMIC_ACQUIRE);
}

const struct handle *handles_at(uint32_t index)
{
    return at(index);
}
