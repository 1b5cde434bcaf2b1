/* From a hook to the shadow: what is recorded, forgotten, put back, used again, and lost at the cap; exact totals while eight
 * threads allocate and free. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "codes.h"
#include "current_state_unasked.h"
#include "events.h"
#include "frames_check.h"
#include "memory.h"
#include "modules.h"
#include "python_api.h"
#include "run.h"
#include "trie.h"

enum { NATIVE = 7, PYTHON = 9, THREADS = 8, EACH = 1000, ROUNDS = 20, REGION = 1 << SHADOW_REGION_BITS };

struct python_api python;
uint64_t python_slot_flags;
const struct python_layout *python_layout;
struct python_shape python_shape;
uint32_t codes_generation_now = 1, modules_epoch_now = 1, thread_values_generation, run_attention;
__thread struct thread_state thread_state __attribute__((tls_model("initial-exec")));
static struct thread threads[THREADS + 1];
static uintptr_t code_forgotten;

struct thread *thread_attach(void)
{
    static uint32_t taken;
    return thread_state.self = &threads[__atomic_fetch_add(&taken, 1, __ATOMIC_RELAXED)];
}

struct thread *thread_first(void)
{
    for (int i = 0; i < THREADS; i++) {
        threads[i].next = &threads[i + 1];
    }
    return threads;
}

void codes_forget(uintptr_t code)
{
    code_forgotten = code;
}

/* Nothing is saved of any stack: each is walked anew. */
uint32_t native_capture_changed(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    (void)stack, (void)pc, (void)sp, (void)bp;
    return NATIVE;
}

uint32_t python_capture_changed(struct python_stack *stack)
{
    (void)stack;
    return PYTHON;
}

void native_look(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp, uint32_t node)
{
    (void)stack, (void)pc, (void)sp, (void)bp, (void)node;
}

struct native_segment *find_segment_by_tag(const struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    (void)stack, (void)pc, (void)sp, (void)bp;
    abort();
}

void run_attend(void)
{
    abort();
}

static const uintptr_t frame[2];
static const uintptr_t heap = (uintptr_t)16 * REGION;

static bool recorded_as(uintptr_t address, uint64_t size, unsigned domain, uint64_t flags)
{
    const struct shadow_entry *entry = shadow_find(address);
    return entry != NULL && entry->what == (shadow_what(NATIVE, PYTHON, domain) | flags) &&
           entry->size_birth == shadow_size_birth(size, 5);
}

static int one_block(void)
{
    record_block(DECREF_DOMAIN_MALLOC, heap, 40, frame);
    int failed = !recorded_as(heap, 40, DECREF_DOMAIN_MALLOC, 0);
    restore_block(forget_block(heap)); /* a realloc that failed */
    failed |= !recorded_as(heap, 40, DECREF_DOMAIN_MALLOC, 0);
    forget_block(heap);
    failed |= shadow_find(heap)->what != 0 || threads[0].unknown_frees != 0;
    forget_block(heap);
    failed |= threads[0].unknown_frees != 1;
    thread_state.paused = 1;
    record_block(DECREF_DOMAIN_MALLOC, heap, 40, frame);
    thread_state.paused = 0;
    failed |= shadow_find(heap)->what != 0 || threads[0].recorded != 1 || thread_state.depth != 0;
    return failed ? printf("one block\n") : 0;
}

static int code_and_free_list(void)
{
    static const struct python_type list = {.basic_size = 40, .flags = PYTHON_TYPE_READY};
    record_block(DECREF_DOMAIN_OBJ, heap + 64, 40, frame);
    record_reuse(heap + 64, &list, frame);
    int failed = !recorded_as(heap + 64, 40, DECREF_DOMAIN_OBJ, SHADOW_REUSED);
    forget_reused(heap + 64);
    failed |= shadow_find(heap + 64)->what != 0;
    record_reuse(heap + 128, &list, frame); /* from before the recording: its type tells its size */
    failed |= !recorded_as(heap + 128, 40, DECREF_DOMAIN_OBJ, SHADOW_REUSED);
    shadow_find(heap + 128)->what |= SHADOW_CODE;
    forget_block(heap + 128);
    failed |= code_forgotten != heap + 128 || shadow_find(heap + 128)->what != 0;
    return failed ? printf("code objects, free lists\n") : 0;
}

/* The only thread to see its part: an allocator hands out an address once. */
static void *allocate_and_free(void *which)
{
    uintptr_t part = heap + REGION + (uintptr_t)which * EACH * 16;
    for (int round = 0; round < ROUNDS; round++) {
        for (uintptr_t i = 0; i < EACH; i++) {
            record_block(DECREF_DOMAIN_RAW, part + 16 * i, i, frame);
        }
        for (uintptr_t i = round % 2; i < EACH; i += 2) {
            forget_block(part + 16 * i);
        }
    }
    return NULL;
}

static int from_threads(void)
{
    pthread_t others[THREADS];
    struct event_totals before = events_total();
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&others[i], NULL, allocate_and_free, (void *)i);
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(others[i], NULL);
    }
    struct event_totals after = events_total();
    int failed = after.recorded - before.recorded != (uint64_t)THREADS * EACH * ROUNDS || after.lost != 0 ||
                 after.unknown_frees != before.unknown_frees;
    for (uintptr_t i = 0; i < THREADS * EACH; i++) {
        bool is_live = (ROUNDS - 1) % 2 != i % 2; /* what the last round left */
        failed |= recorded_as(heap + REGION + 16 * i, i % EACH, DECREF_DOMAIN_RAW, 0) != is_live;
    }
    return failed ? printf("totals of threads\n") : 0;
}

static int at_the_cap(void)
{
    memory_set_cap(memory_used());
    record_block(DECREF_DOMAIN_MALLOC, heap + 40 * (uintptr_t)REGION, 8, frame);
    int failed = events_total().lost != 1 || degraded_bits() != DECREF_DEGRADED_BLOCK_CAP;
    return failed ? printf("at the cap\n") : 0;
}

int main(void)
{
    current_birth = 5;
    if (!shadow_create()) {
        return 2;
    }
    return one_block() != 0 || code_and_free_list() != 0 || from_threads() != 0 || at_the_cap() != 0;
}
