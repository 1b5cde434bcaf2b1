/* The Python call stack of a thread, read from the interpreter's own frames, at the cost of what changed. */
#ifndef DECREF_FRAMES_H
#define DECREF_FRAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "current_state.h"

enum {
    PYTHON_MOST_FRAMES = 1 << 16,
    PYTHON_NO_FRAME = 1 /* no frame's address, nor what the outermost says of its caller */
};

struct python_frame {
    uintptr_t frame;
    uintptr_t code;
    uintptr_t instruction;
    uint32_t code_id;
    uint32_t node;
};

struct python_stack {
    struct python_frame *frames; /* outermost first; before it PYTHON_NO_FRAME */
    struct python_frame *fresh;  /* innermost first, while capturing */
    int32_t count;
    struct current_state current;
    uint32_t generation; /* of codes.c: a code object freed since makes the saved frames worthless; 0: none yet */
};

size_t python_stack_bytes(void);
void python_stack_place(struct python_stack *stack, void *memory);
/* The thread ended. */
void python_stack_forget(struct python_stack *stack);

bool python_frames_create(uint32_t most_nodes);
/* After a failed check: no more Python stacks. */
void python_frames_disable(void);
/* The innermost frames of the calling thread, for the check; returns how many. */
int32_t python_walk(struct python_stack *stack, struct python_frame *frames, int32_t most);
/* Byte offset of the current instruction within co_code. */
uint32_t python_offset(const struct python_frame *frame);

extern struct trie python_trie;

#endif
