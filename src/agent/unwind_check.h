/* Which of the saved words are still what they were: the part of unwinding that every event pays. */
#ifndef DECREF_UNWIND_CHECK_H
#define DECREF_UNWIND_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler.h"
#include "modules.h"
#include "unwind.h"

enum { RUN_MOST_PERIOD = 32, CONSTANT_FRAMES = 4 };

ALWAYS_INLINE bool same_state(const struct native_stack *stack, int32_t saved, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    return stack->frames[saved].sp == sp && stack->frames[saved].pc == pc &&
           (stack->details[saved].bp == bp || (stack->details[saved].flags & NATIVE_NEEDS_BP) == 0);
}

/* All saved frames lie on the stack that runs now, in memory known to be mapped. */
ALWAYS_INLINE bool on_this_stack(const struct native_stack *stack, uintptr_t sp)
{
    return stack->count > 0 && stack->frames[0].sp <= stack->readable_high && sp >= stack->readable_low &&
           sp < stack->readable_high;
}

ALWAYS_INLINE uintptr_t changed_bits(const struct native_frame *frame)
{
    return *(const uintptr_t *)(frame->sp - 8) ^ frame->pc;
}

/* Whether the part of the run further out than `end` is worth a look of its own. */
ALWAYS_INLINE bool run_is_long(const struct native_run *run, int32_t end)
{
    return end - run->first >= 2 * run->period && end - run->first >= 8;
}

ALWAYS_INLINE uintptr_t word_bits(uintptr_t at, uintptr_t pc)
{
    return *(const uintptr_t *)at ^ pc;
}

/* Every `period`th frame holds the same word, `stride` bytes apart. Four sums, so that none waits for the others. */
ALWAYS_INLINE bool run_holds(const struct native_frame *frames, const struct native_run *run, int32_t end)
{
    uintptr_t low = frames[end - 1].sp - 8;
    uintptr_t stride = run->stride;
    uintptr_t changed[4] = {0, 0, 0, 0};
    for (int32_t i = run->first; i < run->first + run->period; i++) {
        uintptr_t pc = frames[i].pc;
        uintptr_t at = frames[i].sp - 8;
        for (; at >= low + 3 * stride; at -= 4 * stride) {
            changed[0] |= word_bits(at, pc);
            changed[1] |= word_bits(at - stride, pc);
            changed[2] |= word_bits(at - 2 * stride, pc);
            changed[3] |= word_bits(at - 3 * stride, pc);
        }
        for (; at >= low; at -= stride) {
            changed[0] |= word_bits(at, pc);
        }
    }
    return (changed[0] | changed[1] | changed[2] | changed[3]) == 0;
}

/* Whether the frames from `left` - 1 out to `stop` are unchanged. Four at a time, as the loads do not depend on each
 * other; so up to three further out are looked at too: the array begins with frames that never change. */
ALWAYS_INLINE bool frames_hold(const struct native_frame *frames, int32_t left, int32_t stop)
{
    for (const struct native_frame *frame = frames + left - CONSTANT_FRAMES; left > stop; left -= CONSTANT_FRAMES) {
        if (UNLIKELY(((changed_bits(&frame[3]) | changed_bits(&frame[2])) |
                      (changed_bits(&frame[1]) | changed_bits(&frame[0]))) != 0)) {
            return false;
        }
        frame -= CONSTANT_FRAMES;
    }
    return true;
}

ALWAYS_INLINE bool words_hold(const struct native_word *words, uint32_t count)
{
    uintptr_t changed = 0;
    for (uint32_t i = 0; i < count; i++) {
        changed |= *words[i].word ^ words[i].value;
    }
    return changed == 0;
}

/* Whether every saved frame outside of `known` is what it was. */
ALWAYS_INLINE bool outside_holds(const struct native_stack *stack, int32_t known)
{
    int32_t left = known;
    if (!words_hold(stack->checks, stack->details[known].checks_outside)) {
        return false;
    }
    for (int32_t i = stack->run_count - 1; UNLIKELY(i >= 0); i--) {
        const struct native_run *run = &stack->runs[i];
        int32_t end = run->last < left ? run->last + 1 : left;
        if (run_is_long(run, end)) {
            if (!frames_hold(stack->frames, left, end) || !run_holds(stack->frames, run, end)) {
                return false;
            }
            left = run->first;
        }
    }
    return frames_hold(stack->frames, left, 0);
}

ALWAYS_INLINE struct native_segment *segments_of(const struct native_stack *stack, uintptr_t pc, uintptr_t sp)
{
    uint64_t mixed = (pc ^ sp << 7) * 0x9E3779B97F4A7C15ull;
    return stack->segments[mixed >> 32 & (SEGMENT_SETS - 1)];
}

/* True when the stack holds the segment's words now, and the saved stack has its base. */
ALWAYS_INLINE bool segment_holds(const struct native_stack *stack, const struct native_segment *segment, uintptr_t bp)
{
    int32_t base = segment->base_index;
    const struct native_detail *detail = &stack->details[base];
    return base < stack->count && detail->node == segment->base_node && stack->frames[base].sp == segment->base_sp &&
           (!segment->needs_bp || segment->bp == bp) &&
           ((detail->flags & NATIVE_NEEDS_BP) == 0 || detail->bp == segment->base_bp) &&
           words_hold(segment->words, segment->words_count);
}

ALWAYS_INLINE const struct native_segment *find_segment(const struct native_stack *stack, uintptr_t pc, uintptr_t sp,
                                                        uintptr_t bp)
{
    const struct native_segment *ways = segments_of(stack, pc, sp);
    for (int way = 0; way < SEGMENT_WAYS; way++) {
        if (ways[way].pc == pc && ways[way].sp == sp && segment_holds(stack, &ways[way], bp)) {
            return &ways[way];
        }
    }
    return NULL;
}

/* The node of the stack whose innermost frame has this state. */
ALWAYS_INLINE uint32_t native_capture(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    uint32_t node = 0;
    int32_t known = -1;
    if (LIKELY(on_this_stack(stack, sp) && stack->epoch == modules_epoch())) {
        int32_t top = stack->count - 1;
        const struct native_segment *segment;
        if (same_state(stack, top, pc, sp, bp)) {
            known = top;
            node = stack->details[top].node;
        } else if ((segment = find_segment(stack, pc, sp, bp)) != NULL) {
            stack->streak = segment == stack->last_segment ? stack->streak + 1 : 0;
            stack->last_segment = segment;
            known = LIKELY(stack->streak < SEGMENT_STREAK) ? segment->base_index : -1;
            node = segment->node;
        }
    }
    if (UNLIKELY(known < 0 || !outside_holds(stack, known))) {
        node = native_capture_changed(stack, pc, sp, bp);
    }
    if (UNLIKELY(--stack->until_comparison == 0)) {
        native_compare(stack, pc, sp, bp, node);
    }
    return node;
}

#endif
