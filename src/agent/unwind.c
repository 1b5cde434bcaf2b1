#include "unwind.h"

#include <signal.h>
#include <ucontext.h>

#include "compiler.h"
#include "events.h"
#include "memory.h"
#include "modules.h"
#include "trie.h"
#include "unwind_rules.h"

enum { PAGE = 4096, STACK_STRIDE = 64 * 1024, MOST_FRAME_BYTES = 16 << 20 };

/* Every so many captures are compared with a full walk; tests build with 1. */
#ifndef DECREF_COMPARE_EVERY
#define DECREF_COMPARE_EVERY 4096
#endif

struct trie native_trie;

size_t native_stack_bytes(void)
{
    return NATIVE_MOST_FRAMES *
               (2 * sizeof(struct native_frame) + 2 * sizeof(struct native_detail) + sizeof(struct native_check)) +
           SEGMENT_COUNT * sizeof(struct native_segment);
}

void native_stack_place(struct native_stack *stack, void *memory)
{
    stack->frames = memory;
    stack->fresh = stack->frames + NATIVE_MOST_FRAMES;
    stack->details = (struct native_detail *)(stack->fresh + NATIVE_MOST_FRAMES);
    stack->fresh_details = stack->details + NATIVE_MOST_FRAMES;
    stack->checks = (struct native_check *)(stack->fresh_details + NATIVE_MOST_FRAMES);
    stack->segments = (struct native_segment *)(stack->checks + NATIVE_MOST_FRAMES);
}

bool native_create(uint32_t most_nodes)
{
    return trie_create(&native_trie, most_nodes, 1u << 16);
}

static bool mapped(uintptr_t word)
{
    uintptr_t value;
    return memory_read_untrusted(&value, word, sizeof value) == sizeof value;
}

COLD static bool extend_readable(struct native_stack *stack, uintptr_t word)
{
    if (word + sizeof word <= stack->readable_low || word < stack->readable_low ||
        word - stack->readable_high > STACK_STRIDE) {
        return mapped(word);
    }
    while (word + sizeof word > stack->readable_high) {
        if (!mapped(stack->readable_high)) {
            return false;
        }
        stack->readable_high += PAGE;
    }
    return true;
}

/* Wrong unwind tables (hand-written assembly) must not crash the program: a word is only read inside
 * memory that was once seen to be mapped, extended page by page. */
ALWAYS_INLINE bool readable(struct native_stack *stack, uintptr_t word)
{
    return LIKELY(word >= stack->readable_low && word + sizeof word <= stack->readable_high) ||
           extend_readable(stack, word);
}

ALWAYS_INLINE void note_stack_pointer(struct native_stack *stack, uintptr_t sp)
{
    if (UNLIKELY(sp < stack->readable_low || sp >= stack->readable_high)) {
        uintptr_t page = sp & ~(uintptr_t)(PAGE - 1);
        if (sp >= stack->readable_high || stack->readable_low - sp > STACK_STRIDE) {
            stack->readable_high = page + PAGE;
        }
        stack->readable_low = page;
    }
}

/* A frame's state while walking: what its rule is applied to. */
struct state {
    uintptr_t pc;
    uintptr_t sp;
    uintptr_t bp;
    const uintptr_t *bp_word;
    uint32_t flags;
};

enum step { STEP_ON, STEP_END, STEP_SIGNAL, STEP_LOST };

COLD static enum step step_signal(struct native_stack *stack, struct state *state)
{
    const ucontext_t *context = (const ucontext_t *)state->sp;
    const greg_t *registers = context->uc_mcontext.gregs;
    if (!readable(stack, (uintptr_t)&registers[REG_RIP]) || !readable(stack, (uintptr_t)&registers[REG_R8])) {
        return STEP_LOST;
    }
    /* As a return address: one past the interrupted instruction's start, so that looking up
     * "address - 1" finds that instruction. */
    state->pc = (uintptr_t)registers[REG_RIP] + 1;
    state->sp = (uintptr_t)registers[REG_RSP];
    state->bp = (uintptr_t)registers[REG_RBP];
    note_stack_pointer(stack, state->sp);
    return STEP_SIGNAL;
}

ALWAYS_INLINE bool load_bp(struct native_stack *stack, struct unwind_rule rule, uintptr_t cfa, struct state *state)
{
    uintptr_t word;
    switch (rule_rbp(rule)) {
    case CFI_RBP_SAME: state->bp_word = NULL; return true;
    case CFI_RBP_AT_CFA: word = cfa + (uintptr_t)rule_rbp_offset(rule); break;
    case CFI_RBP_AT_RBP: word = state->bp; break;
    default: return false;
    }
    if (UNLIKELY(!readable(stack, word))) {
        return false;
    }
    state->bp_word = (const uintptr_t *)word;
    state->bp = *state->bp_word;
    return true;
}

/* From a frame to its caller's. */
ALWAYS_INLINE enum step step_out(struct native_stack *stack, struct unwind_rule rule, struct state *state)
{
    uintptr_t cfa;
    uint32_t flags = 0;
    switch (rule_cfa(rule)) {
    case CFI_CFA_RSP: cfa = state->sp + (uintptr_t)rule_cfa_offset(rule); break;
    case CFI_CFA_RBP: cfa = state->bp + (uintptr_t)rule_cfa_offset(rule); break;
    case CFI_CFA_RBP_DEREF: {
        uintptr_t word = state->bp + (uintptr_t)rule_cfa_offset(rule);
        if (!readable(stack, word)) {
            return STEP_LOST;
        }
        cfa = *(const uintptr_t *)word;
        flags = NATIVE_INDIRECT;
        break;
    }
    case CFI_CFA_END: return STEP_END;
    case CFI_CFA_SIGNAL: return step_signal(stack, state);
    default: return STEP_LOST;
    }
    if (UNLIKELY(cfa <= state->sp || cfa - state->sp > MOST_FRAME_BYTES || (cfa & 7) != 0 || !readable(stack, cfa - 8) ||
                 !load_bp(stack, rule, cfa, state))) {
        return STEP_LOST;
    }
    state->sp = cfa;
    state->pc = *(const uintptr_t *)(cfa - 8);
    state->flags = flags;
    return LIKELY(state->pc != 0) ? STEP_ON : STEP_END;
}

ALWAYS_INLINE bool uses_bp(struct unwind_rule rule)
{
    enum cfi_cfa cfa = rule_cfa(rule);
    return cfa == CFI_CFA_RBP || cfa == CFI_CFA_RBP_DEREF || rule_rbp(rule) == CFI_RBP_AT_RBP;
}

ALWAYS_INLINE bool same_state(const struct native_stack *stack, int32_t saved, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    return stack->frames[saved].sp == sp && stack->frames[saved].pc == pc &&
           (stack->details[saved].bp == bp || (stack->details[saved].flags & NATIVE_NEEDS_BP) == 0);
}

/* All saved frames lie on the stack that runs now, in memory known to be mapped. */
ALWAYS_INLINE bool on_this_stack(const struct native_stack *stack, uintptr_t sp)
{
    return stack->count > 0 && stack->frames[0].sp <= stack->readable_high && sp >= stack->readable_low;
}

ALWAYS_INLINE uintptr_t changed_bits(const struct native_frame *frame)
{
    return *(const uintptr_t *)(frame->sp - 8) ^ frame->pc;
}

/* The innermost saved frame outside of `known` one of whose words has changed, -1 when none has. */
ALWAYS_INLINE int32_t first_difference(const struct native_stack *stack, int32_t known)
{
    const struct native_frame *frames = stack->frames;
    int32_t left = known;
    /* Four at a time: the loads do not depend on each other, and the branch is paid once. */
    while (left >= 4 && LIKELY((changed_bits(&frames[left - 1]) | changed_bits(&frames[left - 2]) |
                                changed_bits(&frames[left - 3]) | changed_bits(&frames[left - 4])) == 0)) {
        left -= 4;
    }
    while (left > 0 && changed_bits(&frames[left - 1]) == 0) {
        left--;
    }
    int32_t differs = left - 1;
    for (int32_t i = stack->check_count - 1; i >= 0 && stack->checks[i].frame > differs; i--) {
        if (UNLIKELY(*stack->checks[i].word != stack->checks[i].value) && stack->checks[i].frame < known) {
            return (int32_t)stack->checks[i].frame;
        }
    }
    return differs;
}

struct walk {
    int32_t fresh;  /* frames in stack->fresh */
    int32_t common; /* saved frames still valid below them: index of the innermost, -1 for none */
    uintptr_t common_bp; /* that frame's bp as reached now, and where it was loaded from */
    const uintptr_t *common_bp_word;
    bool reusable;  /* the result may serve as the saved stack */
    bool truncated;
};

static void push(struct native_stack *stack, struct walk *walk, const struct state *state)
{
    stack->fresh[walk->fresh] = (struct native_frame){state->sp, state->pc};
    stack->fresh_details[walk->fresh] =
        (struct native_detail){.bp = state->bp, .bp_word = state->bp_word, .flags = state->flags};
    walk->fresh++;
}

/* Takes the saved frames from `inner` to just inside of `differs`, which are proved; `state` becomes the last's. */
static void take_proved(struct native_stack *stack, struct walk *walk, int32_t inner, int32_t differs, struct state *state)
{
    for (int32_t i = inner; i > differs; i--) {
        const struct native_detail *detail = &stack->details[i];
        if (i != inner) {
            /* A bp nobody needed was not compared: read it again. */
            state->bp = detail->bp_word != NULL ? *detail->bp_word : state->bp;
            state->bp_word = detail->bp_word;
            state->flags = detail->flags & NATIVE_INDIRECT;
        }
        state->sp = stack->frames[i].sp;
        state->pc = stack->frames[i].pc;
        push(stack, walk, state);
        stack->fresh_details[walk->fresh - 1].pc_epoch = detail->pc_epoch;
        stack->fresh_details[walk->fresh - 1].flags |= detail->flags & NATIVE_USES_BP;
    }
}

/* Fills stack->fresh from the inside out until a proved part of the saved stack is reached. */
static struct walk walk_out(struct native_stack *stack, struct state state, int32_t candidate)
{
    struct walk walk = {.common = -1, .reusable = true};
    const struct native_frame *frames = stack->frames;
    while (walk.fresh < NATIVE_MOST_FRAMES) {
        while (candidate >= 0 && frames[candidate].sp < state.sp) {
            candidate--;
        }
        if (candidate >= 0 && same_state(stack, candidate, state.pc, state.sp, state.bp)) {
            int32_t differs = first_difference(stack, candidate);
            if (differs < 0) {
                walk.common = candidate;
                walk.common_bp = state.bp;
                walk.common_bp_word = state.bp_word;
                return walk;
            }
            if (walk.fresh + candidate - differs > NATIVE_MOST_FRAMES) {
                break;
            }
            take_proved(stack, &walk, candidate, differs, &state);
            candidate = differs;
        } else {
            push(stack, &walk, &state);
        }
        struct unwind_rule rule = unwind_rule_of(state.pc);
        struct native_detail *detail = &stack->fresh_details[walk.fresh - 1];
        detail->pc_epoch = (state.pc & 0xffffffffffff) | rule_epoch(rule) << 48;
        detail->flags |= uses_bp(rule) ? NATIVE_USES_BP : 0;
        switch (step_out(stack, rule, &state)) {
        case STEP_ON: break;
        case STEP_END: return walk;
        case STEP_SIGNAL: walk.reusable = false; break;
        case STEP_LOST: walk.reusable = false; walk.truncated = true; return walk;
        }
    }
    walk.reusable = false;
    walk.truncated = true;
    return walk;
}

/* Whether the frame's bp decides about frames further out. */
static uint32_t bp_need(const struct native_stack *stack, int32_t index)
{
    bool used = (stack->details[index].flags & NATIVE_USES_BP) != 0;
    bool passed_on = index > 0 && stack->details[index - 1].bp_word == NULL &&
                     (stack->details[index - 1].flags & NATIVE_NEEDS_BP) != 0;
    return used || passed_on ? NATIVE_NEEDS_BP : 0;
}

static void add_check(struct native_stack *stack, const struct native_detail *detail, int32_t frame)
{
    static const uintptr_t never;
    if ((detail->flags & NATIVE_INDIRECT) != 0) {
        stack->checks[stack->check_count++] = (struct native_check){&never, 1, frame};
    } else if ((detail->flags & NATIVE_NEEDS_BP) != 0 && detail->bp_word != NULL) {
        stack->checks[stack->check_count++] = (struct native_check){detail->bp_word, detail->bp, frame};
    }
}

/* The innermost common frame has a new callee, which may have saved its rbp elsewhere. */
static void reach_anew(struct native_stack *stack, const struct walk *walk)
{
    struct native_detail *detail = &stack->details[walk->common];
    detail->bp = walk->common_bp;
    detail->bp_word = walk->common_bp_word;
    add_check(stack, detail, walk->common);
}

/* Puts the fresh frames on top of the common ones and names them. */
static uint32_t splice(struct native_stack *stack, const struct walk *walk)
{
    int32_t top = walk->common;
    uint32_t node = top >= 0 ? stack->details[top].node : 0;
    while (stack->check_count > 0 && stack->checks[stack->check_count - 1].frame >= top) {
        stack->check_count--;
    }
    if (top >= 0) {
        reach_anew(stack, walk);
    }
    for (int32_t i = walk->fresh - 1; i >= 0; i--) {
        top++;
        stack->frames[top] = stack->fresh[i];
        struct native_detail *detail = &stack->details[top];
        *detail = stack->fresh_details[i];
        node = trie_intern(&native_trie, node, detail->pc_epoch);
        detail->node = node;
        detail->flags |= bp_need(stack, top);
        add_check(stack, detail, top);
    }
    stack->count = top + 1;
    return node;
}

static void forget_saved(struct native_stack *stack)
{
    stack->count = 0;
    stack->check_count = 0;
}

/* Another library may lie where one was unloaded: the same words then name other code. */
COLD static void begin_epoch(struct native_stack *stack, uint32_t epoch)
{
    stack->epoch = epoch;
    forget_saved(stack);
    for (uint32_t i = 0; i < SEGMENT_COUNT; i++) {
        stack->segments[i].innermost = (struct native_frame){0, 0};
    }
}

ALWAYS_INLINE struct native_segment *segment_of(const struct native_stack *stack, uintptr_t pc, uintptr_t sp)
{
    uint64_t mixed = (pc ^ sp << 7) * 0x9E3779B97F4A7C15ull;
    return &stack->segments[mixed >> 32 & (SEGMENT_COUNT - 1)];
}

/* Keeps what was just put on top of the common frames. */
static void keep_segment(struct native_stack *stack, const struct walk *walk, uint32_t node)
{
    int32_t top = stack->count - 1;
    int32_t between = top - walk->common - 1;
    int32_t checks = 0;
    if (between < 0 || between > SEGMENT_FRAMES || walk->common < 0) {
        return;
    }
    struct native_segment *segment = segment_of(stack, stack->frames[top].pc, stack->frames[top].sp);
    segment->innermost = (struct native_frame){0, 0};
    for (int32_t i = stack->check_count - 1; i >= 0 && stack->checks[i].frame >= walk->common; i--) {
        if (checks == SEGMENT_CHECKS) {
            return;
        }
        segment->checks[checks++] = stack->checks[i];
    }
    for (int32_t i = 0; i < between; i++) {
        segment->frames[i] = stack->frames[walk->common + 1 + i];
    }
    segment->bp = stack->details[top].bp;
    segment->needs_bp = (stack->details[top].flags & NATIVE_NEEDS_BP) != 0;
    segment->base = stack->frames[walk->common];
    segment->base_index = walk->common;
    segment->base_node = stack->details[walk->common].node;
    segment->node = node;
    segment->frames_count = (uint8_t)between;
    segment->checks_count = (uint8_t)checks;
    segment->innermost = stack->frames[top];
}

/* True when the segment, and the saved stack from its base on, are what the stack holds now. */
ALWAYS_INLINE bool segment_holds(const struct native_stack *stack, const struct native_segment *segment, uintptr_t pc,
                                 uintptr_t sp, uintptr_t bp)
{
    int32_t base = segment->base_index;
    if (segment->innermost.pc != pc || segment->innermost.sp != sp || base >= stack->count ||
        stack->details[base].node != segment->base_node || stack->frames[base].sp != segment->base.sp ||
        (segment->needs_bp && segment->bp != bp)) {
        return false;
    }
    uintptr_t changed = changed_bits(&segment->base);
    for (uint32_t i = 0; i < segment->frames_count; i++) {
        changed |= changed_bits(&segment->frames[i]);
    }
    for (uint32_t i = 0; i < segment->checks_count; i++) {
        changed |= *segment->checks[i].word ^ segment->checks[i].value;
    }
    return changed == 0 && first_difference(stack, base) < 0;
}

/* The check of the proof above: walks everything by the rules alone. */
COLD static void compare_with_full(struct native_stack *stack, struct state innermost, uint32_t node)
{
    struct walk walk = walk_out(stack, innermost, -1);
    uint32_t full = 0;
    for (int32_t i = walk.fresh - 1; i >= 0; i--) {
        full = trie_intern(&native_trie, full, stack->fresh_details[i].pc_epoch);
    }
    stack->compared++;
    stack->different += full != node;
}

static NEVER_INLINE uint32_t capture_changed(struct native_stack *stack, struct state innermost)
{
    int32_t candidate = on_this_stack(stack, innermost.sp) ? stack->count - 1 : -1;
    struct walk walk = walk_out(stack, innermost, candidate);
    if (UNLIKELY(walk.common + 1 + walk.fresh > NATIVE_MOST_FRAMES)) {
        walk = walk_out(stack, innermost, -1);
    }
    uint32_t node = splice(stack, &walk);
    stack->full += walk.common < 0;
    if (UNLIKELY(!walk.reusable)) {
        stack->truncated += walk.truncated;
        forget_saved(stack);
    }
    if (UNLIKELY(node == 0)) {
        degrade(DECREF_DEGRADED_STACK_CAP);
        forget_saved(stack);
    }
    if (LIKELY(stack->count > 0)) {
        keep_segment(stack, &walk, node);
    }
    return node;
}

uint32_t native_capture(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    uint32_t node;
    int32_t top = stack->count - 1;
    note_stack_pointer(stack, sp);
    if (UNLIKELY(stack->epoch != modules_epoch())) {
        begin_epoch(stack, modules_epoch());
    }
    if (UNLIKELY(!on_this_stack(stack, sp))) {
        node = capture_changed(stack, (struct state){pc, sp, bp, NULL, 0});
    } else if (same_state(stack, top, pc, sp, bp) && first_difference(stack, top) < 0) {
        node = stack->details[top].node;
    } else if (segment_holds(stack, segment_of(stack, pc, sp), pc, sp, bp)) {
        node = segment_of(stack, pc, sp)->node;
    } else {
        node = capture_changed(stack, (struct state){pc, sp, bp, NULL, 0});
    }
    if (UNLIKELY(++stack->captures % DECREF_COMPARE_EVERY == 0) && stack->count > 0) {
        compare_with_full(stack, (struct state){pc, sp, bp, NULL, 0}, node);
    }
    return node;
}
