#include "unwind.h"

#include <signal.h>
#include <ucontext.h>

#include "compiler.h"
#include "events.h"
#include "memory.h"
#include "trie.h"
#include "unwind_rules.h"

enum { PAGE = 4096, STACK_STRIDE = 64 * 1024, COMPARE_EVERY = 1024 };

/* Values of bp_word in `fresh`; among the saved frames they are pointers to the frame's own bp (always
 * equal) and pc (never equal: the CFA came from a further word, which the check does not read). */
#define NO_WORD ((const uintptr_t *)0)
#define NEVER_EQUAL ((const uintptr_t *)1)

struct trie native_trie;

size_t native_stack_bytes(void)
{
    return NATIVE_MOST_FRAMES *
           (2 * sizeof(struct native_frame) + sizeof(struct native_name) + sizeof(uint64_t));
}

void native_stack_place(struct native_stack *stack, void *memory)
{
    stack->frames = memory;
    stack->fresh = stack->frames + NATIVE_MOST_FRAMES;
    stack->names = (struct native_name *)(stack->fresh + NATIVE_MOST_FRAMES);
    stack->fresh_pc_epoch = (uint64_t *)(stack->names + NATIVE_MOST_FRAMES);
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

enum step { STEP_ON, STEP_END, STEP_SIGNAL, STEP_LOST };

COLD static enum step step_signal(struct native_stack *stack, struct native_frame *frame)
{
    const ucontext_t *context = (const ucontext_t *)frame->sp;
    const greg_t *registers = context->uc_mcontext.gregs;
    if (!readable(stack, (uintptr_t)&registers[REG_RIP]) || !readable(stack, (uintptr_t)&registers[REG_R8])) {
        return STEP_LOST;
    }
    /* As a return address: one past the interrupted instruction's start, so that looking up
     * "address - 1" finds that instruction. */
    frame->pc = (uintptr_t)registers[REG_RIP] + 1;
    frame->sp = (uintptr_t)registers[REG_RSP];
    frame->bp = (uintptr_t)registers[REG_RBP];
    note_stack_pointer(stack, frame->sp);
    return STEP_SIGNAL;
}

ALWAYS_INLINE enum step load_bp(struct native_stack *stack, struct unwind_rule rule, uintptr_t cfa,
                                struct native_frame *frame)
{
    uintptr_t word;
    switch (rule_rbp(rule)) {
    case CFI_RBP_SAME: frame->bp_word = NO_WORD; return STEP_ON;
    case CFI_RBP_AT_CFA: word = cfa + (uintptr_t)rule_rbp_offset(rule); break;
    case CFI_RBP_AT_RBP: word = frame->bp; break;
    default: return STEP_LOST;
    }
    if (UNLIKELY(!readable(stack, word))) {
        return STEP_LOST;
    }
    frame->bp_word = (const uintptr_t *)word;
    frame->bp = *frame->bp_word;
    return STEP_ON;
}

/* From a frame to its caller's. */
ALWAYS_INLINE enum step step_out(struct native_stack *stack, struct unwind_rule rule, struct native_frame *frame)
{
    uintptr_t cfa;
    switch (rule_cfa(rule)) {
    case CFI_CFA_RSP: cfa = frame->sp + (uintptr_t)rule_cfa_offset(rule); break;
    case CFI_CFA_RBP: cfa = frame->bp + (uintptr_t)rule_cfa_offset(rule); break;
    case CFI_CFA_RBP_DEREF: {
        uintptr_t word = frame->bp + (uintptr_t)rule_cfa_offset(rule);
        if (!readable(stack, word)) {
            return STEP_LOST;
        }
        cfa = *(const uintptr_t *)word;
        break;
    }
    case CFI_CFA_END: return STEP_END;
    case CFI_CFA_SIGNAL: return step_signal(stack, frame);
    default: return STEP_LOST;
    }
    if (UNLIKELY(cfa <= frame->sp || (cfa & 7) != 0 || !readable(stack, cfa - 8))) {
        return STEP_LOST;
    }
    if (UNLIKELY(load_bp(stack, rule, cfa, frame) != STEP_ON)) {
        return STEP_LOST;
    }
    if (UNLIKELY(rule_cfa(rule) == CFI_CFA_RBP_DEREF)) {
        frame->bp_word = NEVER_EQUAL;
    }
    frame->sp = cfa;
    frame->pc = *(const uintptr_t *)(cfa - 8);
    return LIKELY(frame->pc != 0) ? STEP_ON : STEP_END;
}

ALWAYS_INLINE bool same_state(const struct native_frame *a, const struct native_frame *b)
{
    return a->pc == b->pc && a->sp == b->sp && a->bp == b->bp;
}

/* The innermost saved frame outside of `known` whose words have changed, -1 when none has. */
ALWAYS_INLINE int32_t first_difference(const struct native_stack *stack, int32_t known)
{
    const struct native_frame *frames = stack->frames;
    for (int32_t i = known - 1; i >= 0; i--) {
        const struct native_frame *frame = &frames[i];
        if (*(const uintptr_t *)(frame->sp - 8) != frame->pc || *frame->bp_word != frame->bp) {
            return i;
        }
    }
    return -1;
}

struct walk {
    int32_t fresh;  /* frames in stack->fresh */
    int32_t common; /* saved frames still valid below them: index of the innermost, -1 for none */
    bool reusable;  /* the result may serve as the saved stack */
    bool truncated;
};

static void take_saved(struct native_stack *stack, int32_t saved, int32_t fresh)
{
    struct native_frame *frame = &stack->fresh[fresh];
    *frame = stack->frames[saved];
    stack->fresh_pc_epoch[fresh] = stack->names[saved].pc_epoch;
    if (frame->bp_word == &stack->frames[saved].bp) {
        frame->bp_word = NO_WORD;
    } else if (frame->bp_word == &stack->frames[saved].pc) {
        frame->bp_word = NEVER_EQUAL;
    }
}

/* Fills stack->fresh from the inside out until a proved part of the saved stack is reached. */
static struct walk walk_out(struct native_stack *stack, struct native_frame current, int32_t candidate)
{
    struct walk walk = {0, -1, true, false};
    const struct native_frame *frames = stack->frames;
    for (;;) {
        while (candidate >= 0 && frames[candidate].sp < current.sp) {
            candidate--;
        }
        if (candidate >= 0 && same_state(&frames[candidate], &current)) {
            int32_t differs = first_difference(stack, candidate);
            if (differs < 0) {
                walk.common = candidate;
                return walk;
            }
            /* Proved up to the changed word: go on from the frame before it by its rule. */
            if (walk.fresh + candidate - differs > NATIVE_MOST_FRAMES) {
                break;
            }
            for (int32_t i = candidate; i > differs; i--) {
                take_saved(stack, i, walk.fresh++);
            }
            current = frames[differs + 1];
            candidate = differs;
        } else if (walk.fresh == NATIVE_MOST_FRAMES) {
            break;
        } else {
            stack->fresh[walk.fresh++] = current;
        }
        struct unwind_rule rule = unwind_rule_of(current.pc);
        stack->fresh_pc_epoch[walk.fresh - 1] = (current.pc & 0xffffffffffff) | rule_epoch(rule) << 48;
        switch (step_out(stack, rule, &current)) {
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

/* Puts the fresh frames on top of the common ones and names them. */
static uint32_t splice(struct native_stack *stack, const struct walk *walk)
{
    int32_t top = walk->common;
    uint32_t node = top >= 0 ? stack->names[top].node : 0;
    for (int32_t i = walk->fresh - 1; i >= 0; i--) {
        struct native_frame *frame = &stack->frames[++top];
        *frame = stack->fresh[i];
        if (frame->bp_word == NO_WORD) {
            frame->bp_word = &frame->bp;
        } else if (frame->bp_word == NEVER_EQUAL) {
            frame->bp_word = &frame->pc;
        }
        node = trie_intern(&native_trie, node, stack->fresh_pc_epoch[i]);
        stack->names[top] = (struct native_name){stack->fresh_pc_epoch[i], node};
    }
    stack->count = top + 1;
    return node;
}

/* The check of the proof above: walks everything by the rules alone. */
COLD static void compare_with_full(struct native_stack *stack, struct native_frame innermost, uint32_t node)
{
    struct walk walk = walk_out(stack, innermost, -1);
    uint32_t full = 0;
    for (int32_t i = walk.fresh - 1; i >= 0; i--) {
        full = trie_intern(&native_trie, full, stack->fresh_pc_epoch[i]);
    }
    stack->compared++;
    stack->different += full != node;
}

uint32_t native_capture(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp)
{
    struct native_frame innermost = {sp, pc, bp, NO_WORD};
    note_stack_pointer(stack, sp);
    struct walk walk = walk_out(stack, innermost, stack->count - 1);
    if (UNLIKELY(walk.common + 1 + walk.fresh > NATIVE_MOST_FRAMES)) {
        walk = walk_out(stack, innermost, -1);
    }
    uint32_t node = splice(stack, &walk);
    stack->full += walk.common < 0;
    if (UNLIKELY(!walk.reusable)) {
        stack->truncated += walk.truncated;
        stack->count = 0;
    }
    if (UNLIKELY(++stack->captures % COMPARE_EVERY == 0) && !walk.truncated) {
        compare_with_full(stack, innermost, node);
    }
    if (UNLIKELY(node == 0)) {
        degrade(DECREF_DEGRADED_STACK_CAP);
        stack->count = 0;
    }
    return node;
}
