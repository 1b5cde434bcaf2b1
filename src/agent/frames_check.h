/* Whether a thread's saved Python frames are still what they were: what every event pays. */
#ifndef DECREF_FRAMES_CHECK_H
#define DECREF_FRAMES_CHECK_H

#include "codes.h"
#include "compiler.h"
#include "frames.h"

/* What of the running version's row every event needs. */
struct python_shape {
    int thread, cframe, previous, code, instruction;
    bool enabled;
    bool int_instruction; /* an index, not an address */
};

extern struct python_shape python_shape;

uint32_t python_capture_changed(struct python_stack *stack);

ALWAYS_INLINE uintptr_t word_at(uintptr_t base, int offset)
{
    return *(const uintptr_t *)(base + (uintptr_t)(intptr_t)offset);
}

ALWAYS_INLINE uintptr_t python_code_of(uintptr_t frame)
{
    return word_at(frame, python_shape.code) & ~(uintptr_t)3; /* 3.14: tagged references */
}

ALWAYS_INLINE uintptr_t python_instruction_of(bool is_int, uintptr_t frame)
{
    uintptr_t address = frame + (uintptr_t)(intptr_t)python_shape.instruction;
    return is_int ? *(const uint32_t *)address : *(const uintptr_t *)address;
}

/* An instruction's address lies in its code object; only an index needs the code compared too. */
ALWAYS_INLINE bool python_unchanged(bool is_int, const struct python_frame *saved)
{
    return python_instruction_of(is_int, saved->frame) == saved->instruction &&
           (!is_int || python_code_of(saved->frame) == saved->code);
}

/* The innermost saved frame outside of `known` that is not what it was, NULL: none. A frame's address is proved by
 * its callee's `previous`, so only frames that exist are read. */
ALWAYS_INLINE const struct python_frame *python_difference_of(bool is_int, const struct python_frame *known)
{
    uintptr_t frame = known->frame;
    int previous = python_shape.previous;
    while (LIKELY(word_at(frame, previous) == known[-1].frame)) {
        known--;
        frame = known->frame;
        if (UNLIKELY(!python_unchanged(is_int, known))) {
            return known;
        }
    }
    bool outermost = known[-1].frame == PYTHON_NO_FRAME;
    return !outermost ? known - 1 : word_at(frame, previous) != 0 ? known : NULL;
}

/* A copy for each way, without the choice in the loop. */
ALWAYS_INLINE const struct python_frame *python_difference(const struct python_frame *known)
{
    return LIKELY(!python_shape.int_instruction) ? python_difference_of(false, known) : python_difference_of(true, known);
}

ALWAYS_INLINE uintptr_t innermost_frame(struct python_stack *stack)
{
    uintptr_t state = current_state(&stack->current);
    if (UNLIKELY(state == 0)) {
        return 0;
    }
    uintptr_t frame = word_at(state, python_shape.thread);
    return python_shape.cframe >= 0 && frame != 0 ? word_at(frame, python_shape.cframe) : frame;
}

/* The node of the calling thread's stack, 0 when it runs no Python code. */
ALWAYS_INLINE uint32_t python_capture(struct python_stack *stack)
{
    if (LIKELY(stack->generation == codes_generation())) {
        const struct python_frame *top = &stack->frames[stack->count - 1];
        uintptr_t frame = innermost_frame(stack);
        if (UNLIKELY(frame == 0)) {
            return 0;
        }
        if (LIKELY(frame == top->frame && python_unchanged(python_shape.int_instruction, top)) &&
            python_difference(top) == NULL) {
            return top->node;
        }
    }
    return python_capture_changed(stack);
}

#endif
