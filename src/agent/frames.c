#include "frames.h"

#include "codes.h"
#include "compiler.h"
#include "events.h"
#include "python_api.h"
#include "system_call.h"
#include "trie.h"

struct trie python_trie;
static bool enabled;

/* The row of the running version, copied so that loops keep it in registers. */
struct shape {
    int previous, code, instruction, owner, shim;
    bool int_instruction; /* an index, not an address */
};

static struct shape shape;

size_t python_stack_bytes(void)
{
    return PYTHON_MOST_FRAMES * 2 * sizeof(struct python_frame);
}

void python_stack_place(struct python_stack *stack, void *memory)
{
    stack->frames = memory;
    stack->fresh = stack->frames + PYTHON_MOST_FRAMES;
}

bool python_frames_create(uint32_t most_nodes)
{
    enabled = python_layout != NULL && python._PyThreadState_UncheckedGet != NULL;
    if (enabled) {
        shape = (struct shape){python_layout->previous, python_layout->code, python_layout->instruction,
                               python_layout->owner, python_layout->shim, python_layout->ip_unit != 0};
    }
    return trie_create(&python_trie, most_nodes, 1u << 14);
}

void python_frames_disable(void)
{
    enabled = false;
    degrade(DECREF_DEGRADED_NO_PYTHON_FRAMES);
}

ALWAYS_INLINE uintptr_t word_at(uintptr_t base, int offset)
{
    return *(const uintptr_t *)(base + (uintptr_t)offset);
}

static uintptr_t this_thread(void)
{
    uintptr_t self;
    __asm__("mov %%fs:0x10, %0" : "=r"(self)); /* pthread_self() */
    return self;
}

/* Up to 3.11 the GIL's holder may be another thread's state, and PyGILState knows no states of sub-interpreters.
 * A thread that ran one and holds no GIL now could be in either: then no Python stack rather than a wrong one. */
COLD static uintptr_t state_among_interpreters(struct python_stack *stack, uintptr_t holder, uintptr_t own)
{
    uintptr_t state[32];
    if (python.PyInterpreterState_Main == NULL || python.PyInterpreterState_Head() == python.PyInterpreterState_Main()) {
        return own;
    }
    size_t thread_id = (python_layout->minor <= 10 ? 176 : 152) / sizeof(uintptr_t);
    if (holder != 0 && memory_read_untrusted(state, holder, sizeof state) == sizeof state &&
        state[thread_id] == this_thread()) {
        stack->ran_subinterpreter = true;
        return holder;
    }
    return stack->ran_subinterpreter ? 0 : own;
}

/* PyGILState's answer is this thread's also while it does not hold the GIL; it only misses the states of
 * sub-interpreters. From 3.12 on "the current one" is the thread's own, if it has one attached. */
static uintptr_t current_thread_state(struct python_stack *stack)
{
    if (python_layout->minor >= 12) {
        uintptr_t current = (uintptr_t)python._PyThreadState_UncheckedGet();
        return LIKELY(current != 0) ? current : (uintptr_t)python.PyGILState_GetThisThreadState();
    }
    uintptr_t own = (uintptr_t)python.PyGILState_GetThisThreadState();
    uintptr_t holder = (uintptr_t)python._PyThreadState_UncheckedGet();
    return LIKELY(holder == own) ? own : state_among_interpreters(stack, holder, own);
}

static uintptr_t innermost_frame(struct python_stack *stack)
{
    uintptr_t state = current_thread_state(stack);
    if (UNLIKELY(state == 0)) {
        return 0;
    }
    uintptr_t frame = word_at(state, python_layout->thread);
    return python_layout->cframe >= 0 && frame != 0 ? word_at(frame, python_layout->cframe) : frame;
}

ALWAYS_INLINE uintptr_t code_of(struct shape of, uintptr_t frame)
{
    return word_at(frame, of.code) & ~(uintptr_t)3; /* 3.14: tagged references */
}

ALWAYS_INLINE uintptr_t instruction_of(struct shape of, uintptr_t frame)
{
    uintptr_t address = frame + (uintptr_t)of.instruction;
    return of.int_instruction ? *(const uint32_t *)address : *(const uintptr_t *)address;
}

/* Frames the interpreter pushes for itself, at the border between C and Python. */
ALWAYS_INLINE bool is_shim(struct shape of, uintptr_t frame)
{
    return of.owner >= 0 && *(const int8_t *)(frame + (uintptr_t)of.owner) >= of.shim;
}

/* From 3.13 on a class call has a frame of its own that never gets to its first traceable instruction (an int two
 * words before the code). CPython does not show it, nor a function that is still being entered. */
static bool is_hidden(struct shape of, const struct python_frame *frame)
{
    enum { GENERATOR = 1 };
    if (is_shim(of, frame->frame)) {
        return true;
    }
    if (python_layout->minor < 13 || *(const int8_t *)(frame->frame + (uintptr_t)of.owner) == GENERATOR) {
        return false;
    }
    uintptr_t start = frame->code + (uintptr_t)python_layout->co_code;
    return frame->instruction < start + 2 * (uintptr_t)*(const uint32_t *)(start - 16);
}

ALWAYS_INLINE struct python_frame read_frame(struct shape of, uintptr_t frame)
{
    return (struct python_frame){.frame = frame, .code = code_of(of, frame), .instruction = instruction_of(of, frame)};
}

/* An instruction's address lies in its code object; only an index needs the code compared too. */
ALWAYS_INLINE bool unchanged(struct shape of, const struct python_frame *saved)
{
    return instruction_of(of, saved->frame) == saved->instruction &&
           (!of.int_instruction || code_of(of, saved->frame) == saved->code);
}

uint32_t python_offset(const struct python_frame *frame)
{
    if (python_layout->ip_unit != 0) {
        int32_t index = (int32_t)frame->instruction;
        return index < 0 ? 0 : (uint32_t)(index * python_layout->ip_unit);
    }
    uintptr_t start = frame->code + (uintptr_t)python_layout->co_code;
    return frame->instruction < start ? 0 : (uint32_t)(frame->instruction - start);
}

/* Index of the saved frame at this address, looking a few frames outwards; -1 when it is not there. */
ALWAYS_INLINE int32_t find_saved(const struct python_stack *stack, int32_t from, uintptr_t frame)
{
    for (int32_t i = from; i >= 0 && i > from - 4; i--) {
        if (stack->frames[i].frame == frame) {
            return i;
        }
    }
    return -1;
}

/* The innermost saved frame outside of `known` that is not what it was, -1: none. A frame's address is
 * proved by its callee's `previous`, so only frames that exist are read. */
ALWAYS_INLINE int32_t first_difference_of(struct shape of, const struct python_frame *frames, int32_t known)
{
    for (int32_t i = known; i > 0; i--) {
        if (UNLIKELY(word_at(frames[i].frame, of.previous) != frames[i - 1].frame || !unchanged(of, &frames[i - 1]))) {
            return i - 1;
        }
    }
    return word_at(frames[0].frame, of.previous) == 0 ? -1 : 0;
}

ALWAYS_INLINE int32_t first_difference(const struct python_stack *stack, int32_t known)
{
    struct shape of = shape;
    of.int_instruction = false;
    if (shape.int_instruction) {
        of.int_instruction = true;
        return first_difference_of(of, stack->frames, known);
    }
    return first_difference_of(of, stack->frames, known);
}

/* Fills stack->fresh from the inside out; returns the saved frame they sit on, -1 for none. */
static int32_t walk_out(struct python_stack *stack, uintptr_t frame, int32_t *fresh)
{
    struct shape of = shape;
    int32_t candidate = stack->count - 1;
    *fresh = 0;
    while (frame != 0 && *fresh < PYTHON_MOST_FRAMES) {
        int32_t saved = candidate >= 0 ? find_saved(stack, candidate, frame) : -1;
        if (saved >= 0 && unchanged(of, &stack->frames[saved])) {
            int32_t differs = first_difference(stack, saved);
            if (differs < 0) {
                return saved;
            }
            if (*fresh + saved - differs > PYTHON_MOST_FRAMES || saved == differs) {
                candidate = -1;
                continue;
            }
            for (int32_t i = saved; i > differs; i--) {
                stack->fresh[(*fresh)++] = stack->frames[i];
            }
            frame = word_at(stack->frames[differs + 1].frame, of.previous);
            candidate = differs;
            continue;
        }
        if (saved >= 0) {
            candidate = saved - 1;
        }
        stack->fresh[*fresh] = read_frame(of, frame);
        *fresh += 1;
        frame = word_at(frame, of.previous);
    }
    return -1;
}

/* Whether the frame was entered from C and has an eval loop of its own, rather than being run by its caller's loop. */
ALWAYS_INLINE bool starts_loop(const struct python_frame *frame, bool on_shim)
{
    if (python_layout->minor <= 10) {
        return true;
    }
    int is_entry = python_layout->owner - 1; /* in 3.11's frame; later versions put a shim below */
    return python_layout->minor == 11 ? *(const bool *)(frame->frame + (uintptr_t)is_entry) : on_shim;
}

/* Names the fresh frames, outermost first. Shims stay in the saved list but have no node of their own. */
static uint32_t splice(struct python_stack *stack, int32_t common, int32_t fresh)
{
    int32_t top = common;
    uint32_t node = top >= 0 ? stack->frames[top].node : 0;
    for (int32_t i = fresh - 1; i >= 0; i--) {
        bool on_shim = top < 0 || stack->frames[top].code_id == 0;
        struct python_frame *frame = &stack->frames[++top];
        *frame = stack->fresh[i];
        if (frame->code_id == 0 && frame->code != 0 && !is_hidden(shape, frame)) {
            frame->code_id = code_id_of(frame->code);
        }
        if (frame->code_id != 0) {
            uint32_t place = python_offset(frame) | (starts_loop(frame, on_shim) ? DECREF_PYTHON_STARTS_LOOP : 0);
            node = trie_intern(&python_trie, node, frame->code_id | (uint64_t)place << 32);
        }
        frame->node = node;
    }
    stack->count = top + 1;
    return node;
}

static NEVER_INLINE uint32_t capture_changed(struct python_stack *stack, uintptr_t frame)
{
    int32_t fresh;
    int32_t common = walk_out(stack, frame, &fresh);
    if (UNLIKELY(common + 1 + fresh > PYTHON_MOST_FRAMES)) {
        stack->count = 0;
        common = walk_out(stack, frame, &fresh);
    }
    return splice(stack, common, fresh);
}

uint32_t python_capture(struct python_stack *stack)
{
    if (UNLIKELY(!enabled)) {
        return 0;
    }
    if (UNLIKELY(stack->generation != codes_generation())) {
        stack->generation = codes_generation();
        stack->count = 0;
    }
    uintptr_t frame = innermost_frame(stack);
    if (frame == 0) {
        return 0;
    }
    int32_t top = stack->count - 1;
    if (LIKELY(top >= 0) && stack->frames[top].frame == frame && unchanged(shape, &stack->frames[top]) &&
        first_difference(stack, top) < 0) {
        return stack->frames[top].node;
    }
    return capture_changed(stack, frame);
}

int32_t python_walk(struct python_stack *stack, struct python_frame *frames, int32_t most)
{
    int32_t count = 0;
    if (!enabled) {
        return 0;
    }
    for (uintptr_t frame = innermost_frame(stack); frame != 0 && count < most;
         frame = word_at(frame, python_layout->previous)) {
        struct python_frame read = read_frame(shape, frame);
        if (read.code != 0 && !is_hidden(shape, &read)) {
            frames[count++] = read;
        }
    }
    return count;
}
