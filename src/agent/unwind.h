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
    uint32_t flags : 8;
    uint32_t checks_outside : 24; /* how many of the stack's checks are of frames further out */
};

struct native_word {
    const uintptr_t *word;
    uintptr_t value;
};

/* Recursion: each frame from first + period on to last has the return address of the frame `period` further out and
 * lies `stride` bytes below it. Checking it takes one load a frame instead of three. */
struct native_run {
    int32_t first;
    int32_t last;
    int32_t period;
    uintptr_t stride;
};

enum {
    NATIVE_BLOCK = 4, /* frames compared at a time */
    SEGMENT_FRAMES = 10,
    SEGMENT_WORDS = 12,
    SEGMENT_USUAL_WORDS = 8,
    SEGMENT_NEXT = 4,
    SEGMENT_SETS = 1024,
    SEGMENT_WAYS = 4,
    MOST_RUNS = 32,
    SEEN_COUNT = 256
};

/* The innermost frames of a recent capture, down to a frame of the saved stack: programs alternate between a few
 * ways of allocating on top of the same callers, and each is checked like the saved stack itself.
 * Hundreds are in use at a time: what a usual hit reads is two cache lines. */
struct native_segment {
    uintptr_t pc; /* the innermost frame: the key. 0: none */
    uintptr_t sp;
    uint32_t node : 31;
    uint32_t needs_bp : 1;
    uint32_t base_node; /* of the saved frame it ends on, at `base_index` */
    uint16_t base_index;
    uint16_t base_offset; /* words from sp to its slot */
    uint16_t words_count; /* the others repeat the first */
    uint16_t next[SEGMENT_NEXT]; /* which was found after this one, by what the capture was */
    uint16_t offsets[SEGMENT_WORDS]; /* return addresses, the base's included, and saved rbps: in words, from sp on */
    uintptr_t values[SEGMENT_WORDS];
    uintptr_t bp;
    uintptr_t base_bp;
} __attribute__((aligned(64)));
_Static_assert(offsetof(struct native_segment, values[SEGMENT_USUAL_WORDS]) == 128, "two cache lines");
_Static_assert(sizeof(struct native_segment) == 192, "three in all");
_Static_assert(NATIVE_MOST_FRAMES <= UINT16_MAX + 1, "base_index");
_Static_assert(SEGMENT_SETS * SEGMENT_WAYS <= UINT16_MAX + 1, "next");

struct native_stack {
    /* The saved stack, outermost first; before it a block that never changes. */
    uintptr_t *slots; /* where a frame's pc is read: sp - 8 */
    uintptr_t *pcs;
    struct native_detail *details;
    struct native_word *checks; /* saved rbps that are part of the check, outermost first */
    int32_t *check_frames;      /* whose they are */
    struct native_frame *fresh; /* innermost first, while capturing */
    struct native_detail *fresh_details;
    struct native_segment *segments; /* by innermost frame: SEGMENT_WAYS for each tag set */
    uint32_t (*segment_tags)[SEGMENT_WAYS];
    struct native_run *runs; /* outermost first */
    int32_t *seen;           /* by return address: where in the saved stack it was last put */
    int32_t count;
    int32_t check_count;
    int32_t run_count;
    int32_t long_runs; /* of these, those worth a look of their own */
    uint32_t branches; /* captures that left the saved stack alone */
    uint32_t replaced; /* segments */
    uint32_t streak;   /* captures in a row, of those looked at, that the same segment knew */
    struct native_segment *last_segment; /* found: the one whose `next` comes now */
    uint32_t epoch; /* of modules.c: a library that went makes everything saved worthless */
    uint32_t captures;
    uintptr_t readable_low; /* stack memory known to be mapped */
    uintptr_t readable_high;
    uintptr_t window_low; /* where sp lies when the saved frames are on the stack that runs: follows from the above */
    uintptr_t window_bytes;
    uintptr_t deep_sp; /* below it the stack has too many frames; 0: not that deep */
    uint64_t full;      /* nothing of the saved stack could be used */
    uint64_t truncated; /* ended by a limit or an unknown rule */
    uint64_t compared;
    uint64_t different;
};

size_t native_stack_bytes(void);
void native_stack_place(struct native_stack *stack, void *memory);
/* The thread ended: nothing of its stack will be seen again. */
void native_stack_forget(struct native_stack *stack);

bool native_create(uint32_t most_nodes);
/* The node of the stack whose innermost frame has this state, when it has changed since the last capture. Others
 * are known by unwind_check.h. */
uint32_t native_capture_changed(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp);
/* Every NATIVE_LOOK_EVERY captures. Every DECREF_COMPARE_EVERY the answer is compared with a walk by rules alone. */
void native_look(struct native_stack *stack, uintptr_t pc, uintptr_t sp, uintptr_t bp, uint32_t node);
/* Called every 256 captures of a thread with the stack of the last; NULL: nobody asks. */
extern void (*native_on_tick)(uint32_t node);

extern struct trie native_trie;

#endif
