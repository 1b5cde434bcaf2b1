/* Parts of the saved stack that are known as a whole: recursions ("runs") and recent ways to allocate on top of the same
 * callers ("segments"). What is kept here is looked at by unwind_check.h. */
#ifndef DECREF_UNWIND_PARTS_H
#define DECREF_UNWIND_PARTS_H

#include "unwind_check.h"

/* A walk from the innermost frame outwards, in stack->fresh, up to what the saved stack still has. */
struct native_walk {
    int32_t fresh;  /* frames in stack->fresh */
    int32_t common; /* saved frames still valid below them: index of the innermost, -1 for none */
    uintptr_t common_bp; /* that frame's bp as reached now, and where it was loaded from */
    const uintptr_t *common_bp_word;
    bool reusable;  /* the result may serve as the saved stack */
    bool truncated;
};

/* Frames further in than `top` are gone. */
void native_runs_cut(struct native_stack *stack, int32_t top);
/* The frame at `top` is new. */
void native_runs_extend(struct native_stack *stack, int32_t top);

/* How many of them are worth a look of their own: all but one at the end that is still short. */
int32_t native_runs_long(const struct native_stack *stack);

/* None is what it was any more. */
void native_segments_forget(struct native_stack *stack);

/* Keeps the fresh frames as one way to get to the common ones. False: they do not fit. */
bool native_segment_keep(struct native_stack *stack, const struct native_walk *walk);

#endif
