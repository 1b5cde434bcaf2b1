/* The native call stack, exactly, at the cost of what changed since the thread's last capture.
 *
 * A frame's state is (pc, sp, rbp) after its callee returned. Stepping outwards is a function of that state
 * and of the stack words the rule of pc reads (return address, saved rbp). So when one frame's state equals
 * the saved one, and every further word still has its saved value, the rest of the stack is the saved one:
 * checked word by word from the inside out, each address derived from a state already proved equal. Nothing
 * on the stack is modified, and no word is read that the program itself would not read on returning. */
#ifndef DECREF_UNWIND_H
#define DECREF_UNWIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NATIVE_MOST_FRAMES = 8192 };

struct native_frame {
    uintptr_t sp;
    uintptr_t pc;
    uintptr_t bp;
    const uintptr_t *bp_word; /* where bp was loaded from; &bp when no word was read */
};

struct native_name {
    uint64_t pc_epoch;
    uint32_t node;
};

struct native_stack {
    struct native_frame *frames; /* outermost first */
    struct native_name *names;
    struct native_frame *fresh; /* innermost first, while capturing */
    uint64_t *fresh_pc_epoch;
    int32_t count;
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
