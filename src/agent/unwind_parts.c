#include "unwind_parts.h"

void native_runs_cut(struct native_stack *stack, int32_t top)
{
    while (stack->run_count > 0 && stack->runs[stack->run_count - 1].last > top) {
        struct native_run *run = &stack->runs[stack->run_count - 1];
        run->last = top;
        if (top >= run->first + run->period) {
            return;
        }
        stack->run_count--;
    }
}

static bool repeats(const struct native_frame *frame, int32_t period, uintptr_t stride)
{
    return frame->pc == frame[-period].pc && frame[-period].sp - frame->sp == stride;
}

void native_runs_extend(struct native_stack *stack, int32_t top)
{
    struct native_run *run = &stack->runs[stack->run_count - 1];
    const struct native_frame *frame = &stack->frames[top];
    int32_t *seen = &stack->seen[(frame->pc ^ frame->pc >> 8) % SEEN_COUNT];
    int32_t period = top - *seen;
    *seen = top;
    if (stack->run_count > 0 && run->last == top - 1 && repeats(frame, run->period, run->stride)) {
        run->last = top;
        return;
    }
    if (period <= 0 || period > RUN_MOST_PERIOD || period > top || frame[-period].pc != frame->pc) {
        return;
    }
    if (stack->run_count == 0 || run_is_long(run, run->last + 1)) {
        if (stack->run_count == MOST_RUNS) {
            return;
        }
        run = &stack->runs[stack->run_count++];
    }
    *run = (struct native_run){top - period, top, period, frame[-period].sp - frame->sp};
}

static bool add_words(struct native_segment *segment, const uintptr_t *return_slot, uintptr_t pc,
                      const struct native_detail *detail, const uintptr_t *bp_word)
{
    bool has_bp = (detail->flags & NATIVE_NEEDS_BP) != 0 && bp_word != NULL;
    if ((detail->flags & NATIVE_INDIRECT) != 0 || segment->words_count + 1u + has_bp > SEGMENT_WORDS) {
        return false;
    }
    segment->words[segment->words_count++] = (struct native_word){return_slot, pc};
    if (has_bp) {
        segment->words[segment->words_count++] = (struct native_word){bp_word, detail->bp};
    }
    return true;
}

static struct native_segment *segment_to_replace(struct native_stack *stack, const struct native_frame *innermost)
{
    struct native_segment *ways = segments_of(stack, innermost->pc, innermost->sp);
    for (int way = 0; way < SEGMENT_WAYS; way++) {
        if (ways[way].pc == 0) {
            return &ways[way];
        }
    }
    return &ways[stack->replaced++ % SEGMENT_WAYS];
}

bool native_segment_keep(struct native_stack *stack, const struct native_walk *walk)
{
    const struct native_frame *innermost = &stack->fresh[0];
    const struct native_detail *base = &stack->details[walk->common];
    const uintptr_t *base_slot = (const uintptr_t *)(stack->frames[walk->common].sp - 8);
    struct native_segment *segment = segment_to_replace(stack, innermost);
    const struct native_detail reached = {.bp = walk->common_bp, .flags = base->flags};
    bool fits = walk->fresh > 0 && walk->fresh <= SEGMENT_FRAMES;
    segment->pc = 0;
    segment->words_count = 0;
    for (int32_t i = 1; i < walk->fresh && fits; i++) {
        const struct native_detail *detail = &stack->fresh_details[i];
        fits = add_words(segment, (const uintptr_t *)(stack->fresh[i].sp - 8), stack->fresh[i].pc, detail, detail->bp_word);
    }
    fits = fits && (stack->fresh_details[0].flags & NATIVE_INDIRECT) == 0 &&
           add_words(segment, base_slot, stack->frames[walk->common].pc, &reached, walk->common_bp_word);
    if (fits) {
        segment->sp = innermost->sp;
        segment->bp = stack->fresh_details[0].bp;
        segment->needs_bp = (stack->fresh_details[0].flags & NATIVE_NEEDS_BP) != 0;
        segment->base_sp = stack->frames[walk->common].sp;
        segment->base_bp = walk->common_bp;
        segment->base_index = walk->common;
        segment->base_node = base->node;
        segment->node = stack->fresh_details[0].node & 0x7fffffff;
        segment->pc = innermost->pc;
    }
    return fits;
}
