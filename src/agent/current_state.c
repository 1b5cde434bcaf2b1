#include "current_state.h"

#include <string.h>

#include "memory.h"

uint32_t thread_values_generation = 1;

/* CPython's accessor of the attached state is one load of a variable whose place does not change (a global up to
 * 3.11, a thread's own from 3.12 on): what the compilers make of it is one of these. */
enum accessor_kind {
    ACCESSOR_UNKNOWN,
    ACCESSOR_GLOBAL,        /* mov variable(%rip), %rax; ret */
    ACCESSOR_INDIRECT,      /* mov structure@GOT(%rip), %rax; mov offset(%rax), %rax; ret */
    ACCESSOR_LOCAL_EXEC,    /* mov %fs:offset, %rax; ret */
    ACCESSOR_INITIAL_EXEC,  /* mov offset@GOT(%rip), %rax; mov %fs:(%rax), %rax; ret */
    ACCESSOR_TLS_DESCRIPTOR /* lea descriptor(%rip), %rdi; call __tls_get_addr; mov (%rax), %rax */
};

static struct {
    enum accessor_kind kind;
    const uint8_t *base; /* what the first instruction refers to */
    int32_t offset;
    uintptr_t (*tls_get_addr)(const void *descriptor);
} accessor;

static bool skip(const uint8_t **at, const char *bytes, size_t count)
{
    if (memcmp(*at, bytes, count) != 0) {
        return false;
    }
    *at += count;
    return true;
}
#define SKIP(at, bytes) skip(at, bytes, sizeof(bytes) - 1)

static int32_t take_int(const uint8_t **at)
{
    int32_t value;
    memcpy(&value, *at, sizeof value);
    *at += sizeof value;
    return value;
}

static enum accessor_kind read_global(const uint8_t *at)
{
    int32_t distance = take_int(&at);
    accessor.base = at + distance;
    if (SKIP(&at, "\xc3")) {
        return ACCESSOR_GLOBAL;
    }
    if (SKIP(&at, "\x64\x48\x8b\x00\xc3")) {
        return ACCESSOR_INITIAL_EXEC;
    }
    bool indirect = SKIP(&at, "\x48\x8b\x80");
    accessor.offset = indirect ? take_int(&at) : 0;
    return indirect && SKIP(&at, "\xc3") ? ACCESSOR_INDIRECT : ACCESSOR_UNKNOWN;
}

static enum accessor_kind read_descriptor(const uint8_t *at)
{
    int32_t distance = take_int(&at);
    accessor.base = at + distance;
    if (!SKIP(&at, "\x66\x66\x48\xe8")) {
        return ACCESSOR_UNKNOWN;
    }
    distance = take_int(&at);
    accessor.tls_get_addr = (uintptr_t(*)(const void *))(uintptr_t)(at + distance);
    return SKIP(&at, "\x48\x8b\x00") ? ACCESSOR_TLS_DESCRIPTOR : ACCESSOR_UNKNOWN;
}

static enum accessor_kind read_accessor(const uint8_t *at)
{
    SKIP(&at, "\xf3\x0f\x1e\xfa"); /* endbr64 */
    if (SKIP(&at, "\x48\x8b\x05")) {
        return read_global(at);
    }
    if (SKIP(&at, "\x64\x48\x8b\x04\x25")) {
        accessor.offset = take_int(&at);
        return SKIP(&at, "\xc3") ? ACCESSOR_LOCAL_EXEC : ACCESSOR_UNKNOWN;
    }
    SKIP(&at, "\x48\x83\xec\x08"); /* sub $8, %rsp */
    return SKIP(&at, "\x66\x48\x8d\x3d") ? read_descriptor(at) : ACCESSOR_UNKNOWN;
}

void current_state_create(void)
{
    enum { LONGEST = 64 };
    uint8_t code[LONGEST];
    uintptr_t function = (uintptr_t)python._PyThreadState_UncheckedGet;
    if (memory_read_untrusted(code, function, LONGEST) == LONGEST) {
        accessor.kind = read_accessor((const uint8_t *)function);
    }
}

static uintptr_t this_thread(void)
{
    uintptr_t self;
    __asm__("mov %%fs:0x10, %0" : "=r"(self)); /* pthread_self(), which is also where %fs points */
    return self;
}

static const uintptr_t *place_by_accessor(void)
{
    uintptr_t word = accessor.base != NULL ? *(const uintptr_t *)accessor.base : 0;
    switch (accessor.kind) {
    case ACCESSOR_GLOBAL: return (const uintptr_t *)accessor.base;
    case ACCESSOR_INDIRECT: return (const uintptr_t *)(word + (uintptr_t)(intptr_t)accessor.offset);
    case ACCESSOR_LOCAL_EXEC: return (const uintptr_t *)(this_thread() + (uintptr_t)(intptr_t)accessor.offset);
    case ACCESSOR_INITIAL_EXEC: return (const uintptr_t *)(this_thread() + word);
    case ACCESSOR_TLS_DESCRIPTOR: return (const uintptr_t *)accessor.tls_get_addr(accessor.base);
    case ACCESSOR_UNKNOWN: break;
    }
    return NULL;
}

/* Where the accessor is none of those, what it says is copied at each event. */
COLD const uintptr_t *current_state_find_place(struct current_state *of)
{
    static __thread uintptr_t answer __attribute__((tls_model("initial-exec")));
    const uintptr_t *place = place_by_accessor();
    answer = (uintptr_t)python._PyThreadState_UncheckedGet();
    if (place != NULL && *place == answer) {
        of->place = place;
        return place;
    }
    return &answer;
}

COLD uintptr_t current_state_ask_own(struct current_state *of)
{
    uint32_t generation = __atomic_load_n(&thread_values_generation, __ATOMIC_ACQUIRE);
    of->own = (uintptr_t)python.PyGILState_GetThisThreadState();
    of->own_generation = generation;
    return of->own;
}

/* Up to 3.11 the GIL's holder may be another thread's state, and PyGILState knows no states of sub-interpreters.
 * A thread that ran one and holds no GIL now could be in either: then no Python stack rather than a wrong one. */
COLD uintptr_t current_state_among_interpreters(struct current_state *of, uintptr_t holder)
{
    uintptr_t state[32];
    if (python.PyInterpreterState_Main == NULL || python.PyInterpreterState_Head() == python.PyInterpreterState_Main()) {
        return of->own;
    }
    size_t thread_id = (python_layout->minor <= 10 ? 176 : 152) / sizeof(uintptr_t);
    if (holder != 0 && memory_read_untrusted(state, holder, sizeof state) == sizeof state &&
        state[thread_id] == this_thread()) {
        of->ran_subinterpreter = true;
        return holder;
    }
    return of->ran_subinterpreter ? 0 : of->own;
}
