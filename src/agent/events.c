#include "events.h"

#include "frames_check.h"
#include "python_api.h"
#include "run.h"
#include "unwind_check.h"

uint32_t agent_mode;
uint32_t current_birth;

static uint32_t degraded;
static uint64_t lost_without_thread;

void degrade(uint32_t bit)
{
    __atomic_or_fetch(&degraded, bit, __ATOMIC_RELAXED);
}

uint32_t degraded_bits(void)
{
    return __atomic_load_n(&degraded, __ATOMIC_RELAXED);
}

/* One copy for all: the program's own code wants the instruction cache too. */
struct stacks capture_stacks(struct thread *self, hook_frame frame)
{
    struct stacks stacks;
    stacks.native = native_capture(&self->native, frame[1], (uintptr_t)(frame + 2), frame[0]);
    stacks.python = python_capture(&self->python);
    return stacks;
}

COLD static void lose(struct thread *self)
{
    if (self != NULL) {
        self->lost++;
        degrade(DECREF_DEGRADED_BLOCK_CAP);
    } else {
        __atomic_add_fetch(&lost_without_thread, 1, __ATOMIC_RELAXED);
    }
}

ALWAYS_INLINE void stamp(struct thread *self, struct shadow_entry *entry, uint64_t what, uint64_t size, hook_frame frame)
{
    struct stacks stacks = capture_stacks(self, frame);
    __atomic_store_n(&entry->size_birth, shadow_size_birth(size, current_birth), __ATOMIC_RELAXED);
    __atomic_store_n(&entry->what, what | shadow_what(stacks.native, stacks.python, 0), __ATOMIC_RELEASE);
}

void record_block(unsigned domain, uintptr_t address, size_t size, hook_frame frame)
{
    if (thread_state.paused) {
        return;
    }
    struct thread *self = thread_self();
    struct shadow_entry *entry = shadow_find(address);
    if (UNLIKELY(self == NULL || (entry == NULL && (entry = shadow_find_or_create(address)) == NULL))) {
        lose(self);
        return;
    }
    thread_state.depth = 1;
    if (UNLIKELY(entry->what & SHADOW_CODE)) {
        codes_forget(address); /* its free was not seen */
    }
    stamp(self, entry, (uint64_t)domain << SHADOW_DOMAIN_SHIFT, size, frame);
    thread_state.last_block = address;
    self->recorded++;
    if (UNLIKELY(run_attention != 0)) {
        run_attend();
    }
    thread_state.depth = 0;
}

/* A block from before the recording has no entry. It gets one when the type's objects surely come from and go
 * to the object domain; an object inside some pool of an extension's would never be seen to be freed. */
COLD static uint64_t adopt(uintptr_t block, const struct python_type *type, struct shadow_entry **entry)
{
    bool own_pool = type->free != python.PyObject_Free && type->free != python.PyObject_GC_Del;
    uint64_t head = python_preheader(type->flags);
    *entry = own_pool ? NULL : shadow_find_or_create(block);
    /* Of the types with items only tuples have free lists, and keep their number of items there. */
    bool is_tuple = (type->flags & PYTHON_TYPE_IS_TUPLE) != 0;
    int64_t items = is_tuple ? ((const struct python_tuple *)(block + head))->size : 0;
    return (uint64_t)type->basic_size + (uint64_t)(items * type->item_size) + head;
}

void record_reuse(uintptr_t block, const struct python_type *type, hook_frame frame)
{
    struct thread *self = thread_self();
    struct shadow_entry *entry = shadow_find(block);
    uint64_t what = entry != NULL ? entry->what : 0;
    uint64_t size = entry != NULL ? entry->size_birth & SHADOW_SIZE_MASK : 0;
    thread_state.depth++;
    if (UNLIKELY(shadow_domain(what) == 0)) {
        size = adopt(block, type, &entry);
        what |= (uint64_t)DECREF_DOMAIN_OBJ << SHADOW_DOMAIN_SHIFT;
    }
    if (LIKELY(self != NULL && entry != NULL)) {
        uint64_t kept = what & ((7ull << SHADOW_DOMAIN_SHIFT) | SHADOW_CODE);
        stamp(self, entry, kept | SHADOW_REUSED, size, frame);
    }
    thread_state.depth--;
}

void forget_reused(uintptr_t block)
{
    struct shadow_entry *entry = shadow_find(block);
    if (entry != NULL) {
        __atomic_store_n(&entry->what, entry->what & SHADOW_CODE, __ATOMIC_RELAXED);
    }
}

COLD struct block_record forget_rare(uintptr_t address)
{
    struct thread *self = thread_self();
    struct block_record record = {shadow_find(address), {0, 0}};
    bool recorded = record.entry != NULL && shadow_domain(record.entry->what) != 0;
    if (record.entry != NULL) {
        record.was = *record.entry;
        if ((record.was.what & SHADOW_CODE) != 0) {
            codes_forget(address);
        }
        __atomic_store_n(&record.entry->what, 0, __ATOMIC_RELAXED);
    }
    if (!recorded && self != NULL) {
        self->unknown_frees++;
    }
    return record;
}

struct event_totals events_total(void)
{
    struct event_totals total = {.lost = __atomic_load_n(&lost_without_thread, __ATOMIC_RELAXED)};
    for (const struct thread *thread = thread_first(); thread != NULL; thread = thread->next) {
        total.recorded += thread->recorded;
        total.lost += thread->lost;
        total.unknown_frees += thread->unknown_frees;
        total.full_unwinds += thread->native.full;
        total.truncated += thread->native.truncated;
        total.unwinds_compared += thread->native.compared;
        total.unwinds_different += thread->native.different;
    }
    return total;
}
