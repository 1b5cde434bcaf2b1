#include "unwind.h"

#include <signal.h>
#include <ucontext.h>

#include "compiler.h"
#include "events.h"
#include "memory.h"
#include "modules.h"
#include "trie.h"
#include "unwind_parts.h"
#include "unwind_rules.h"

enum { PAGE = 4096, STACK_STRIDE = 64 * 1024, MOST_FRAME_BYTES = 16 << 20, DEEP_FRAMES = 256, DEEP_REACH = 1 << 30 };

struct trie native_trie;
void (*native_on_tick)(uint32_t node);

static const uintptr_t constant_word = 1;

size_t native_stack_bytes(void)
{
    return SEGMENT_SETS * SEGMENT_WAYS * (sizeof(struct native_segment) + sizeof(uint32_t)) +
           MOST_RUNS * sizeof(struct native_run) + SEEN_COUNT * sizeof(int32_t) +
           (NATIVE_MOST_FRAMES + NATIVE_BLOCK) * 2 * sizeof(uintptr_t) +
           NATIVE_MOST_FRAMES *
               (sizeof(struct native_frame) + 2 * sizeof(struct native_detail) + sizeof(struct native_word) + sizeof(int32_t));
}

void native_stack_place(struct native_stack *stack, void *memory)
{
    stack->segments = memory;
    stack->last_segment = stack->segments;
    stack->segment_tags = (uint32_t(*)[SEGMENT_WAYS])(stack->segments + SEGMENT_SETS * SEGMENT_WAYS);
    stack->runs = (struct native_run *)(stack->segment_tags + SEGMENT_SETS);
    stack->seen = (int32_t *)(stack->runs + MOST_RUNS);
    stack->slots = (uintptr_t *)(stack->seen + SEEN_COUNT) + NATIVE_BLOCK;
    stack->pcs = stack->slots + NATIVE_MOST_FRAMES + NATIVE_BLOCK;
    stack->fresh = (struct native_frame *)(stack->pcs + NATIVE_MOST_FRAMES);
    stack->details = (struct native_detail *)(stack->fresh + NATIVE_MOST_FRAMES);
    stack->fresh_details = stack->details + NATIVE_MOST_FRAMES;
    stack->checks = (struct native_word *)(stack->fresh_details + NATIVE_MOST_FRAMES);
    stack->check_frames = (int32_t *)(stack->checks + NATIVE_MOST_FRAMES);
    for (int i = 1; i <= NATIVE_BLOCK; i++) {
        stack->slots[-i] = (uintptr_t)&constant_word;
        stack->pcs[-i] = constant_word;
    }
}

void native_stack_forget(struct native_stack *stack)
{
    stack->count = 0;
    stack->check_count = 0;
    stack->run_count = 0;
    stack->long_runs = 0;
    stack->window_bytes = 0;
}

bool native_create(uint32_t most_nodes)
{
    return trie_create(&native_trie, most_nodes, 1u << 14);
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

static void note_stack_pointer(struct native_stack *stack, uintptr_t sp)
{
    if (sp < stack->readable_low || sp >= stack->readable_high) {
        uintptr_t page = sp & ~(uintptr_t)(PAGE - 1);
        if (sp >= stack->readable_high || stack->readable_low - sp > STACK_STRIDE) {
            stack->readable_high = page + PAGE;
        }
        stack->readable_low = page;
    }
}

/* After every change of what is saved or known to be mapped. */
static void open_window(struct native_stack *stack)
{
    bool reaches = stack->count > 0 && stack->slots[0] < stack->readable_high;
    stack->window_low = stack->readable_low;
    stack->window_bytes = reaches ? stack->readable_high - stack->readable_low : 0;
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

static void push(struct native_stack *stack, struct native_walk *walk, const struct state *state)
{
    stack->fresh[walk->fresh] = (struct native_frame){state->sp, state->pc};
    stack->fresh_details[walk->fresh] =
        (struct native_detail){.bp = state->bp, .bp_word = state->bp_word, .flags = state->flags};
    walk->fresh++;
}

/* Takes the saved frames from `inner` to just inside of `differs`, which are proved; `state` becomes the last's. */
static void take_proved(struct native_stack *stack, struct native_walk *walk, int32_t inner, int32_t differs, struct state *state)
{
    for (int32_t i = inner; i > differs; i--) {
        const struct native_detail *detail = &stack->details[i];
        if (i != inner) {
            /* A bp nobody needed was not compared: read it again. */
            state->bp = detail->bp_word != NULL ? *detail->bp_word : state->bp;
            state->bp_word = detail->bp_word;
            state->flags = detail->flags & NATIVE_INDIRECT;
        }
        state->sp = stack->slots[i] + 8;
        state->pc = stack->pcs[i];
        push(stack, walk, state);
        stack->fresh_details[walk->fresh - 1].pc_epoch = detail->pc_epoch;
        stack->fresh_details[walk->fresh - 1].flags |= detail->flags & NATIVE_USES_BP;
    }
}

/* Goes outwards from `left` to `stop` while frames are unchanged; returns `stop` or one past a changed frame. */
static int32_t pass_unchanged(const struct native_stack *stack, int32_t left, int32_t stop)
{
    while (left - stop >= NATIVE_BLOCK && frames_hold(stack, left, left - NATIVE_BLOCK)) {
        left -= NATIVE_BLOCK;
    }
    while (left > stop && *(const uintptr_t *)stack->slots[left - 1] == stack->pcs[left - 1]) {
        left--;
    }
    return left;
}

/* The innermost saved frame outside of `known` one of whose words has changed, -1 when none has. */
static int32_t first_difference(const struct native_stack *stack, int32_t known)
{
    int32_t left = known;
    for (int32_t i = stack->long_runs - 1; i >= 0; i--) {
        const struct native_run *run = &stack->runs[i];
        int32_t end = run->last < left ? run->last + 1 : left;
        if (run_is_long(run, end)) {
            left = pass_unchanged(stack, left, end);
            if (left != end || !run_holds(stack, run, end)) {
                break;
            }
            left = run->first;
        }
    }
    int32_t differs = pass_unchanged(stack, left, 0) - 1;
    for (uint32_t i = stack->details[known].checks_outside; i-- > 0 && stack->check_frames[i] > differs;) {
        if (*stack->checks[i].word != stack->checks[i].value) {
            return stack->check_frames[i];
        }
    }
    return differs;
}

/* Deeper than the limit nothing can be saved: every capture would walk all the way. There only the innermost are told. */
static int32_t most_frames(const struct native_stack *stack, uintptr_t sp)
{
    return stack->deep_sp - sp < DEEP_REACH ? DEEP_FRAMES : NATIVE_MOST_FRAMES;
}

/* Where the stack became too deep; coming back by an eighth of its frames it is looked at again. */
static void note_too_deep(struct native_stack *stack, const struct native_walk *walk, uintptr_t sp)
{
    if (walk->fresh == NATIVE_MOST_FRAMES) {
        stack->deep_sp = sp + (stack->fresh[walk->fresh - 1].sp - sp) / 8;
    }
}

/* Fills stack->fresh from the inside out until a proved part of the saved stack is reached. */
static struct native_walk walk_out(struct native_stack *stack, struct state state, int32_t candidate)
{
    struct native_walk walk = {.common = -1, .reusable = true};
    int32_t most = most_frames(stack, state.sp);
    while (walk.fresh < most) {
        while (candidate >= 0 && stack->slots[candidate] + 8 < state.sp) {
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

/* Gives the fresh frames their nodes, from the outermost in, and tells whose bp decides about frames further out. */
static uint32_t name_fresh(struct native_stack *stack, const struct native_walk *walk)
{
    uint32_t node = walk->common >= 0 ? stack->details[walk->common].node : 0;
    /* The innermost common frame has a new callee, which may have saved its rbp elsewhere. */
    bool passed_on = walk->common >= 0 && walk->common_bp_word == NULL &&
                     (stack->details[walk->common].flags & NATIVE_NEEDS_BP) != 0;
    for (int32_t i = walk->fresh - 1; i >= 0; i--) {
        struct native_detail *detail = &stack->fresh_details[i];
        node = trie_intern(&native_trie, node, detail->pc_epoch);
        detail->node = node;
        detail->flags |= (detail->flags & NATIVE_USES_BP) != 0 || passed_on ? NATIVE_NEEDS_BP : 0;
        passed_on = detail->bp_word == NULL && (detail->flags & NATIVE_NEEDS_BP) != 0;
    }
    return node;
}

static void add_check(struct native_stack *stack, int32_t frame)
{
    struct native_detail *detail = &stack->details[frame];
    struct native_word *check = &stack->checks[stack->check_count];
    detail->checks_outside = (uint32_t)stack->check_count & 0xffffff;
    if ((detail->flags & NATIVE_INDIRECT) != 0) {
        *check = (struct native_word){&constant_word, constant_word + 1}; /* never taken over unseen */
    } else if ((detail->flags & NATIVE_NEEDS_BP) != 0 && detail->bp_word != NULL) {
        *check = (struct native_word){detail->bp_word, detail->bp};
    } else {
        return;
    }
    stack->check_frames[stack->check_count++] = frame;
}

/* Puts the fresh frames on top of the common ones. */
static void splice(struct native_stack *stack, const struct native_walk *walk)
{
    int32_t top = walk->common;
    while (stack->check_count > 0 && stack->check_frames[stack->check_count - 1] >= top) {
        stack->check_count--;
    }
    native_runs_cut(stack, top);
    if (top >= 0) {
        stack->details[top].bp = walk->common_bp;
        stack->details[top].bp_word = walk->common_bp_word;
        add_check(stack, top);
    }
    for (int32_t i = walk->fresh - 1; i >= 0; i--) {
        top++;
        stack->slots[top] = stack->fresh[i].sp - 8;
        stack->pcs[top] = stack->fresh[i].pc;
        stack->details[top] = stack->fresh_details[i];
        add_check(stack, top);
        native_runs_extend(stack, top);
    }
    stack->count = top + 1;
    stack->long_runs = native_runs_long(stack);
}

/* Another library may lie where one was unloaded: the same words then name other code. */
COLD static void begin_epoch(struct native_stack *stack, uint32_t epoch)
{
    stack->epoch = epoch;
    native_stack_forget(stack);
    native_segments_forget(stack);
}

/* A capture that branches off deep inside the saved stack need not cost its inner frames, which a recursion will
 * come back to: a segment will do. Now and then, and when nothing else is captured any more, it does cost them. */
static bool leaves_saved_alone(struct native_stack *stack, const struct native_walk *walk)
{
    enum { LEAF_FRAMES = 8, PATIENCE = 64 };
    bool stays_here = stack->streak >= 2 * STREAK_LOOKS;
    stack->streak = 0;
    return !stays_here && stack->count - walk->common > LEAF_FRAMES && ++stack->branches % PATIENCE != 0;
}

NEVER_INLINE uint32_t native_capture_changed(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    struct state innermost = {pc, sp, bp, NULL, 0};
    if (UNLIKELY(stack->epoch != modules_epoch())) {
        begin_epoch(stack, modules_epoch());
    }
    note_stack_pointer(stack, sp);
    open_window(stack);
    int32_t candidate = on_this_stack(stack, innermost.sp) ? stack->count - 1 : -1;
    struct native_walk walk = walk_out(stack, innermost, candidate);
    if (UNLIKELY(walk.common + 1 + walk.fresh > NATIVE_MOST_FRAMES)) {
        walk = walk_out(stack, innermost, -1);
    }
    uint32_t node = name_fresh(stack, &walk);
    bool kept = walk.common >= 0 && walk.reusable && node != 0 && native_segment_keep(stack, &walk);
    if (!kept || !leaves_saved_alone(stack, &walk)) {
        splice(stack, &walk);
    }
    stack->full += walk.common < 0;
    if (UNLIKELY(!walk.reusable)) {
        stack->truncated += walk.truncated;
        note_too_deep(stack, &walk, sp);
        native_stack_forget(stack);
    }
    if (UNLIKELY(node == 0)) {
        degrade(DECREF_DEGRADED_STACK_CAP);
        native_stack_forget(stack);
    }
    open_window(stack);
    return node;
}

static void compare(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp, uint32_t node)
{
    if (stack->count == 0) {
        return;
    }
    struct native_walk walk = walk_out(stack, (struct state){pc, sp, bp, NULL, 0}, -1);
    uint32_t full = 0;
    for (int32_t i = walk.fresh - 1; i >= 0; i--) {
        full = trie_intern(&native_trie, full, stack->fresh_details[i].pc_epoch);
    }
    stack->compared++;
    stack->different += full != node;
    open_window(stack);
}

COLD void native_look(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp, uint32_t node)
{
    enum { TICK_CAPTURES = 256 };
    if (stack->captures % DECREF_COMPARE_EVERY == 0) {
        compare(stack, pc, sp, bp, node);
    }
    if (native_on_tick != NULL && stack->captures % TICK_CAPTURES == 0) {
        native_on_tick(node);
    }
}
