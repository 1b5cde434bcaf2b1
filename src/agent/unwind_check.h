/* Which of the saved words are still what they were: the part of unwinding that every event pays. */
#ifndef DECREF_UNWIND_CHECK_H
#define DECREF_UNWIND_CHECK_H

#include <emmintrin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler.h"
#include "modules.h"
#include "unwind.h"

enum { RUN_MOST_PERIOD = 32, STREAK_EVERY = 256, STREAK_LOOKS = 8 };

/* Every so many captures are compared with a full walk, a power of two; tests build with 1. */
#ifndef DECREF_COMPARE_EVERY
#define DECREF_COMPARE_EVERY 4096
#endif
enum { NATIVE_LOOK_EVERY = DECREF_COMPARE_EVERY < 256 ? DECREF_COMPARE_EVERY : 256 };

ALWAYS_INLINE bool same_state(const struct native_stack *stack, int32_t saved, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    return stack->slots[saved] == sp - 8 && stack->pcs[saved] == pc &&
           (stack->details[saved].bp == bp || (stack->details[saved].flags & NATIVE_NEEDS_BP) == 0);
}

/* All saved frames lie on the stack that runs now, in memory known to be mapped. */
ALWAYS_INLINE bool on_this_stack(const struct native_stack *stack, uintptr_t sp)
{
    return sp - stack->window_low < stack->window_bytes;
}

typedef long long __attribute__((may_alias)) stack_word;

ALWAYS_INLINE __m128i two_words(uintptr_t first, uintptr_t second)
{
    __m128i low = _mm_loadl_epi64((const __m128i *)first);
    return _mm_castpd_si128(_mm_loadh_pd(_mm_castsi128_pd(low), (const double *)second));
}

ALWAYS_INLINE __m128i two_saved(const uintptr_t *words)
{
    return _mm_loadu_si128((const __m128i *)words);
}

ALWAYS_INLINE bool all_zero(__m128i bits)
{
    return _mm_movemask_epi8(_mm_cmpeq_epi32(bits, _mm_setzero_si128())) == 0xffff;
}

/* Whether the part of the run further out than `end` is worth a look of its own. */
ALWAYS_INLINE bool run_is_long(const struct native_run *run, int32_t end)
{
    return end - run->first >= 2 * run->period && end - run->first >= 8;
}

/* Every `period`th frame holds the same word, `stride` bytes apart. */
ALWAYS_INLINE bool run_holds(const struct native_stack *stack, const struct native_run *run, int32_t end)
{
    uintptr_t low = stack->slots[end - 1];
    uintptr_t stride = run->stride;
    __m128i changed[2] = {_mm_setzero_si128(), _mm_setzero_si128()};
    uintptr_t rest = 0;
    for (int32_t i = run->first; i < run->first + run->period; i++) {
        __m128i pc = _mm_set1_epi64x((long long)stack->pcs[i]);
        uintptr_t at = stack->slots[i];
        for (; at >= low + 3 * stride; at -= 4 * stride) {
            changed[0] = _mm_or_si128(changed[0], _mm_xor_si128(two_words(at, at - stride), pc));
            changed[1] = _mm_or_si128(changed[1], _mm_xor_si128(two_words(at - 2 * stride, at - 3 * stride), pc));
        }
        for (; at >= low; at -= stride) {
            rest |= (uintptr_t)*(const stack_word *)at ^ stack->pcs[i];
        }
    }
    return rest == 0 && all_zero(_mm_or_si128(changed[0], changed[1]));
}

/* Whether the frames from `left` - 1 out to `stop` are unchanged. Whole blocks, so some further out are looked at too:
 * before the outermost lie as many that never change. No way out before the end: a change is rare, its branches are not. */
ALWAYS_INLINE bool frames_hold(const struct native_stack *stack, int32_t left, int32_t stop)
{
    __m128i same = _mm_set1_epi32(-1);
    for (; left > stop; left -= NATIVE_BLOCK) {
        const uintptr_t *slots = stack->slots + left - NATIVE_BLOCK;
        const uintptr_t *pcs = stack->pcs + left - NATIVE_BLOCK;
        __m128i inner = _mm_cmpeq_epi32(two_words(slots[2], slots[3]), two_saved(pcs + 2));
        __m128i outer = _mm_cmpeq_epi32(two_words(slots[0], slots[1]), two_saved(pcs));
        same = _mm_and_si128(same, _mm_and_si128(inner, outer));
    }
    return _mm_movemask_epi8(same) == 0xffff;
}

ALWAYS_INLINE bool checks_hold(const struct native_stack *stack, uint32_t count)
{
    for (uint32_t i = 0; UNLIKELY(i < count); i++) {
        if (*stack->checks[i].word != stack->checks[i].value) {
            return false;
        }
    }
    return true;
}

/* Whether every saved frame outside of `known` is what it was. */
ALWAYS_INLINE bool outside_holds(const struct native_stack *stack, int32_t known)
{
    int32_t left = known;
    if (!checks_hold(stack, stack->details[known].checks_outside)) {
        return false;
    }
    for (int32_t i = stack->long_runs - 1; UNLIKELY(i >= 0); i--) {
        const struct native_run *run = &stack->runs[i];
        int32_t end = run->last < left ? run->last + 1 : left;
        if (run_is_long(run, end)) {
            if (!frames_hold(stack, left, end) || !run_holds(stack, run, end)) {
                return false;
            }
            left = run->first;
        }
    }
    return frames_hold(stack, left, 0);
}

/* Where a segment with this innermost frame is, and what tells it from most others there. */
struct segment_place {
    uint32_t set;
    uint32_t tag; /* never 0, which is an empty way */
};

ALWAYS_INLINE struct segment_place segment_place(uintptr_t pc, uintptr_t sp)
{
    uint64_t mixed = (pc ^ sp << 7) * 0x9E3779B97F4A7C15ull;
    return (struct segment_place){mixed >> 32 & (SEGMENT_SETS - 1), (uint32_t)(mixed >> 24) | 1};
}

ALWAYS_INLINE uintptr_t segment_words_changed(const struct native_segment *segment, uintptr_t sp, int first, int end)
{
    uintptr_t changed = 0;
#pragma GCC unroll 12
    for (int i = first; i < end; i++) {
        changed |= *(const uintptr_t *)(sp + 8 * (uintptr_t)segment->offsets[i]) ^ segment->values[i];
    }
    return changed;
}

/* As many for nearly every segment: a loop that ends earlier for some costs more than it saves. */
ALWAYS_INLINE bool segment_words_hold(const struct native_segment *segment, uintptr_t sp)
{
    uintptr_t changed = segment_words_changed(segment, sp, 0, SEGMENT_USUAL_WORDS);
    if (UNLIKELY(segment->words_count > SEGMENT_USUAL_WORDS)) {
        changed |= segment_words_changed(segment, sp, SEGMENT_USUAL_WORDS, SEGMENT_WORDS);
    }
    return changed == 0;
}

/* True when the stack holds the segment's words now, and the saved stack has its base. */
ALWAYS_INLINE bool segment_holds(const struct native_stack *stack, const struct native_segment *segment, uintptr_t pc,
                                 uintptr_t sp, uintptr_t bp)
{
    int32_t base = segment->base_index;
    const struct native_detail *detail = &stack->details[base];
    return segment->pc == pc && segment->sp == sp && base < stack->count && detail->node == segment->base_node &&
           stack->slots[base] == sp + 8 * (uintptr_t)segment->base_offset && (!segment->needs_bp || segment->bp == bp) &&
           ((detail->flags & NATIVE_NEEDS_BP) == 0 || detail->bp == segment->base_bp) && segment_words_hold(segment, sp);
}

NEVER_INLINE struct native_segment *find_segment_by_tag(const struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp);

/* Programs repeat themselves: what was found after the last one is mostly what comes now. Right for 94 of 100 (json). */
ALWAYS_INLINE struct native_segment *find_segment(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    uint16_t *next = &stack->last_segment->next[(pc ^ sp >> 4) % SEGMENT_NEXT];
    struct native_segment *segment = &stack->segments[*next];
    if (LIKELY(segment_holds(stack, segment, pc, sp, bp))) {
        return segment;
    }
    segment = find_segment_by_tag(stack, pc, sp, bp);
    if (segment != NULL) {
        *next = (uint16_t)(segment - stack->segments);
    }
    return segment;
}

/* Whether nothing but this segment was captured lately: some captures in a row are looked at, now and then. */
ALWAYS_INLINE bool segment_stays(struct native_stack *stack, const struct native_segment *segment)
{
    if (LIKELY(stack->captures % STREAK_EVERY >= STREAK_LOOKS)) {
        return false;
    }
    stack->streak = segment == stack->last_segment ? stack->streak + 1 : 0;
    return stack->streak >= 2 * STREAK_LOOKS;
}

/* The node of the stack whose innermost frame has this state. */
ALWAYS_INLINE uint32_t native_capture(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    uint32_t node = 0;
    int32_t known = -1;
    if (LIKELY(on_this_stack(stack, sp) && stack->epoch == modules_epoch())) {
        int32_t top = stack->count - 1;
        struct native_segment *segment;
        if (same_state(stack, top, pc, sp, bp)) {
            known = top;
            node = stack->details[top].node;
        } else if ((segment = find_segment(stack, pc, sp, bp)) != NULL && !segment_stays(stack, segment)) {
            known = segment->base_index;
            node = segment->node;
            stack->last_segment = segment;
        }
    }
    if (UNLIKELY(known < 0 || !outside_holds(stack, known))) {
        node = native_capture_changed(stack, pc, sp, bp);
    }
    if (UNLIKELY(++stack->captures % NATIVE_LOOK_EVERY == 0)) {
        native_look(stack, pc, sp, bp, node);
    }
    return node;
}

#endif
