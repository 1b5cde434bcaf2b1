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

static bool repeats(const struct native_stack *stack, int32_t top, int32_t period, uintptr_t stride)
{
    return stack->pcs[top] == stack->pcs[top - period] && stack->slots[top - period] - stack->slots[top] == stride;
}

void native_runs_extend(struct native_stack *stack, int32_t top)
{
    struct native_run *run = &stack->runs[stack->run_count - 1];
    uintptr_t pc = stack->pcs[top];
    int32_t *seen = &stack->seen[(pc ^ pc >> 8) % SEEN_COUNT];
    int32_t period = top - *seen;
    *seen = top;
    if (stack->run_count > 0 && run->last == top - 1 && repeats(stack, top, run->period, run->stride)) {
        run->last = top;
        return;
    }
    if (period <= 0 || period > RUN_MOST_PERIOD || period > top || stack->pcs[top - period] != pc) {
        return;
    }
    if (stack->run_count == 0 || run_is_long(run, run->last + 1)) {
        if (stack->run_count == MOST_RUNS) {
            return;
        }
        run = &stack->runs[stack->run_count++];
    }
    *run = (struct native_run){top - period, top, period, stack->slots[top - period] - stack->slots[top]};
}

int32_t native_runs_long(const struct native_stack *stack)
{
    int32_t count = stack->run_count;
    while (count > 0 && !run_is_long(&stack->runs[count - 1], stack->runs[count - 1].last + 1)) {
        count--;
    }
    return count;
}

static bool add_word(struct native_segment *segment, uintptr_t word, uintptr_t value)
{
    uintptr_t offset = (word - segment->sp) / 8;
    if (segment->words_count == SEGMENT_WORDS || offset > UINT16_MAX || (word & 7) != (segment->sp & 7)) {
        return false;
    }
    segment->offsets[segment->words_count] = (uint16_t)offset;
    segment->values[segment->words_count++] = value;
    return true;
}

static bool add_words(struct native_segment *segment, uintptr_t slot, uintptr_t pc, const struct native_detail *detail,
                      const uintptr_t *bp_word)
{
    bool has_bp = (detail->flags & NATIVE_NEEDS_BP) != 0 && bp_word != NULL;
    return (detail->flags & NATIVE_INDIRECT) == 0 && add_word(segment, slot, pc) &&
           (!has_bp || add_word(segment, (uintptr_t)bp_word, detail->bp));
}

static bool add_all_words(struct native_segment *segment, const struct native_stack *stack, const struct native_walk *walk)
{
    const struct native_detail reached = {.bp = walk->common_bp, .flags = stack->details[walk->common].flags};
    for (int32_t i = 1; i < walk->fresh; i++) {
        const struct native_detail *detail = &stack->fresh_details[i];
        if (!add_words(segment, stack->fresh[i].sp - 8, stack->fresh[i].pc, detail, detail->bp_word)) {
            return false;
        }
    }
    return (stack->fresh_details[0].flags & NATIVE_INDIRECT) == 0 &&
           add_words(segment, stack->slots[walk->common], stack->pcs[walk->common], &reached, walk->common_bp_word);
}

static void repeat_first(struct native_segment *segment)
{
    for (int i = segment->words_count; i < SEGMENT_WORDS; i++) {
        segment->offsets[i] = segment->offsets[0];
        segment->values[i] = segment->values[0];
    }
}

static unsigned way_to_replace(struct native_stack *stack, const uint32_t *tags)
{
    for (unsigned way = 0; way < SEGMENT_WAYS; way++) {
        if (tags[way] == 0) {
            return way;
        }
    }
    return stack->replaced++ % SEGMENT_WAYS;
}

NEVER_INLINE struct native_segment *find_segment_by_tag(const struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    struct segment_place place = segment_place(pc, sp);
    __m128i tags = _mm_load_si128((const __m128i *)stack->segment_tags[place.set]);
    __m128i same = _mm_cmpeq_epi32(tags, _mm_set1_epi32((int)place.tag));
    for (unsigned ways = (unsigned)_mm_movemask_ps(_mm_castsi128_ps(same)); ways != 0; ways &= ways - 1) {
        struct native_segment *segment = &stack->segments[place.set * SEGMENT_WAYS + (unsigned)__builtin_ctz(ways)];
        if (LIKELY(segment_holds(stack, segment, pc, sp, bp))) {
            return segment;
        }
    }
    return NULL;
}

void native_segments_forget(struct native_stack *stack)
{
    for (uint32_t i = 0; i < SEGMENT_SETS * SEGMENT_WAYS; i++) {
        if (stack->segment_tags[i / SEGMENT_WAYS][i % SEGMENT_WAYS] != 0) {
            stack->segment_tags[i / SEGMENT_WAYS][i % SEGMENT_WAYS] = 0;
            stack->segments[i].pc = 0;
        }
    }
}

bool native_segment_keep(struct native_stack *stack, const struct native_walk *walk)
{
    const struct native_frame *innermost = &stack->fresh[0];
    struct segment_place place = segment_place(innermost->pc, innermost->sp);
    uint32_t *tags = stack->segment_tags[place.set];
    if (walk->fresh == 0 || walk->fresh > SEGMENT_FRAMES) {
        return false;
    }
    unsigned way = way_to_replace(stack, tags);
    struct native_segment *segment = &stack->segments[place.set * SEGMENT_WAYS + way];
    *segment = (struct native_segment){
        .pc = innermost->pc,
        .sp = innermost->sp,
        .bp = stack->fresh_details[0].bp,
        .base_bp = walk->common_bp,
        .base_offset = (uint16_t)((stack->slots[walk->common] - innermost->sp) / 8),
        .base_index = (uint16_t)walk->common,
        .base_node = stack->details[walk->common].node,
        .node = stack->fresh_details[0].node & 0x7fffffff,
        .needs_bp = (stack->fresh_details[0].flags & NATIVE_NEEDS_BP) != 0,
    };
    if (!add_all_words(segment, stack, walk)) {
        segment->pc = 0;
        tags[way] = 0;
        return false;
    }
    repeat_first(segment);
    tags[way] = place.tag;
    return true;
}
