/* The native call stack, exactly, at the cost of what changed since the thread's last capture.
 *
 * A frame's state is (pc, sp, rbp) after its callee returned. Stepping outwards is a function of that state
 * and of the stack words the rule of pc reads (return address, saved rbp). So when one frame's state equals
 * the saved one, and every further word still has its saved value, the rest of the stack is the saved one:
 * checked word by word. A saved rbp is only part of that when a frame further out computes its CFA from it.
 * Nothing on the stack is modified. Words are only read within the part of the current stack that was seen
 * to be mapped, so what was saved from a stack that is gone (a coroutine's) is never dereferenced. */
#ifndef DECREF_UNWIND_H
#define DECREF_UNWIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NATIVE_MOST_FRAMES = 1 << 16 };

/* What the check reads is kept small and apart: 16 bytes a frame. */
struct native_frame {
    uintptr_t sp;
    uintptr_t pc; /* the word at sp - 8, which the check compares */
};

enum native_detail_flag {
    NATIVE_USES_BP = 1,  /* its own rule reads rbp */
    NATIVE_NEEDS_BP = 2, /* it or a frame further out reads the rbp it has */
    NATIVE_INDIRECT = 4, /* found through a further word of memory: never taken over unseen */
};

struct native_detail {
    uintptr_t bp;
    const uintptr_t *bp_word; /* where bp was loaded from; NULL: it is the callee's */
    uint64_t pc_epoch;
    uint32_t node;
    uint32_t flags;
};

/* A saved rbp that is part of the check. */
struct native_check {
    const uintptr_t *word;
    uintptr_t value;
    int64_t frame;
};

/* The innermost frames of a recent capture, down to a frame of the saved stack: programs alternate between a few
 * ways of allocating on top of the same callers, and each is checked like the saved stack itself. */
enum { SEGMENT_FRAMES = 12, SEGMENT_CHECKS = 3, SEGMENT_COUNT = 512 };

struct native_segment {
    struct native_frame innermost; /* the key */
    uintptr_t bp;
    struct native_frame base; /* the saved frame it ends on, at index `base_index` with `base_node` */
    int32_t base_index;
    uint32_t base_node;
    uint32_t node;
    uint8_t frames_count;
    uint8_t checks_count;
    bool needs_bp;
    struct native_check checks[SEGMENT_CHECKS];
    struct native_frame frames[SEGMENT_FRAMES]; /* between innermost and base */
};

struct native_stack {
    struct native_frame *frames; /* outermost first */
    struct native_detail *details;
    struct native_check *checks; /* outermost first */
    struct native_frame *fresh; /* innermost first, while capturing */
    struct native_detail *fresh_details;
    struct native_segment *segments; /* by innermost */
    int32_t count;
    int32_t check_count;
    uint32_t epoch; /* of modules.c: a library that went makes everything saved worthless */
    uintptr_t readable_low; /* stack memory known to be mapped */
    uintptr_t readable_high;
    uint64_t captures;
    uint64_t full;      /* nothing of the saved stack could be used */
    uint64_t truncated; /* ended by a limit or an unknown rule */
    uint64_t compared;
    uint64_t different;
};

size_t native_stack_bytes(void);
void native_stack_place(struct native_stack *stack, void *memory);

bool native_create(uint32_t most_nodes);
/* The node of the stack whose innermost frame has this state. */
uint32_t native_capture(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp);

extern struct trie native_trie;

#endif
