#include "frames.h"

#include "codes.h"
#include "compiler.h"
#include "events.h"
#include "frames_check.h"
#include "python_api.h"
#include "trie.h"

struct trie python_trie;
struct python_shape python_shape;

size_t python_stack_bytes(void)
{
    return (1 + PYTHON_MOST_FRAMES * 2) * sizeof(struct python_frame);
}

void python_stack_place(struct python_stack *stack, void *memory)
{
    stack->frames = (struct python_frame *)memory + 1;
    stack->frames[-1].frame = PYTHON_NO_FRAME;
    stack->fresh = stack->frames + PYTHON_MOST_FRAMES;
}

void python_stack_forget(struct python_stack *stack)
{
    stack->count = 0;
    stack->current = (struct current_state){0};
}

bool python_frames_create(uint32_t most_nodes)
{
    if (python_layout != NULL && python._PyThreadState_UncheckedGet != NULL) {
        python_shape = (struct python_shape){python_layout->thread,      python_layout->cframe,
                                             python_layout->previous,    python_layout->code,
                                             python_layout->instruction, true, python_layout->ip_unit != 0};
        current_state_create();
    }
    return trie_create(&python_trie, most_nodes, 1u << 12);
}

void python_frames_disable(void)
{
    python_shape.enabled = false;
    codes_generation_next();
    degrade(DECREF_DEGRADED_NO_PYTHON_FRAMES);
}

/* Frames the interpreter pushes for itself, at the border between C and Python. */
static bool is_shim(uintptr_t frame)
{
    return python_layout->owner >= 0 &&
           *(const int8_t *)(frame + (uintptr_t)python_layout->owner) >= python_layout->shim;
}

/* From 3.13 on a class call has a frame of its own that never gets to its first traceable instruction (an int two
 * words before the code). CPython does not show it, nor a function that is still being entered. */
static bool is_hidden(const struct python_frame *frame)
{
    enum { GENERATOR = 1 };
    if (is_shim(frame->frame)) {
        return true;
    }
    if (python_layout->minor < 13 || *(const int8_t *)(frame->frame + (uintptr_t)python_layout->owner) == GENERATOR) {
        return false;
    }
    uintptr_t start = frame->code + (uintptr_t)python_layout->co_code;
    return frame->instruction < start + 2 * (uintptr_t)*(const uint32_t *)(start - 16);
}

ALWAYS_INLINE struct python_frame read_frame(uintptr_t frame)
{
    return (struct python_frame){.frame = frame,
                                 .code = python_code_of(frame),
                                 .instruction = python_instruction_of(python_shape.int_instruction, frame)};
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

/* Fills stack->fresh from the inside out; returns the saved frame they sit on, -1 for none. */
static int32_t walk_out(struct python_stack *stack, uintptr_t frame, int32_t *fresh)
{
    bool is_int = python_shape.int_instruction;
    int32_t candidate = stack->count - 1;
    *fresh = 0;
    while (frame != 0 && *fresh < PYTHON_MOST_FRAMES) {
        int32_t saved = candidate >= 0 ? find_saved(stack, candidate, frame) : -1;
        if (saved >= 0 && python_unchanged(is_int, &stack->frames[saved])) {
            const struct python_frame *different = python_difference(&stack->frames[saved]);
            if (different == NULL) {
                return saved;
            }
            int32_t differs = (int32_t)(different - stack->frames);
            if (*fresh + saved - differs > PYTHON_MOST_FRAMES || saved == differs) {
                candidate = -1;
                continue;
            }
            for (int32_t i = saved; i > differs; i--) {
                stack->fresh[(*fresh)++] = stack->frames[i];
            }
            frame = word_at(stack->frames[differs + 1].frame, python_shape.previous);
            candidate = differs;
            continue;
        }
        if (saved >= 0) {
            candidate = saved - 1;
        }
        stack->fresh[*fresh] = read_frame(frame);
        *fresh += 1;
        frame = word_at(frame, python_shape.previous);
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

ALWAYS_INLINE uint32_t name(const struct python_frame *frame, uint32_t caller, bool on_shim)
{
    uint32_t place = python_offset(frame) | (starts_loop(frame, on_shim) ? DECREF_PYTHON_STARTS_LOOP : 0);
    return trie_intern(&python_trie, caller, frame->code_id | (uint64_t)place << 32);
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
        if (frame->code_id == 0 && frame->code != 0 && !is_hidden(frame)) {
            frame->code_id = code_id_of(frame->code);
        }
        if (frame->code_id != 0) {
            node = name(frame, node, on_shim);
        }
        frame->node = node;
    }
    stack->count = top + 1;
    return node;
}

/* What changes most often: the innermost function went on to another instruction. 0: it was something else. */
static uint32_t go_on(struct python_stack *stack, uintptr_t frame)
{
    int32_t top = stack->count - 1;
    struct python_frame *saved = &stack->frames[top];
    if (top < 1 || saved->frame != frame || saved->code_id == 0 || saved->code != python_code_of(frame)) {
        return 0;
    }
    struct python_frame now = read_frame(frame);
    now.code_id = saved->code_id;
    if (is_hidden(&now) || python_difference(saved) != NULL) {
        return 0;
    }
    now.node = name(&now, saved[-1].node, saved[-1].code_id == 0);
    *saved = now;
    return now.node;
}

NEVER_INLINE uint32_t python_capture_changed(struct python_stack *stack)
{
    int32_t fresh;
    uintptr_t frame = python_shape.enabled ? innermost_frame(stack) : 0;
    if (frame == 0) {
        return 0;
    }
    if (UNLIKELY(stack->generation != codes_generation())) {
        stack->generation = codes_generation();
        stack->count = 0;
    }
    uint32_t node = go_on(stack, frame);
    if (LIKELY(node != 0)) {
        return node;
    }
    int32_t common = walk_out(stack, frame, &fresh);
    if (UNLIKELY(common + 1 + fresh > PYTHON_MOST_FRAMES)) {
        stack->count = 0;
        common = walk_out(stack, frame, &fresh);
    }
    return splice(stack, common, fresh);
}

int32_t python_walk(struct python_stack *stack, struct python_frame *frames, int32_t most)
{
    int32_t count = 0;
    for (uintptr_t frame = python_shape.enabled ? innermost_frame(stack) : 0; frame != 0 && count < most;
         frame = word_at(frame, python_layout->previous)) {
        struct python_frame read = read_frame(frame);
        if (read.code != 0 && !is_hidden(&read)) {
            frames[count++] = read;
        }
    }
    return count;
}
