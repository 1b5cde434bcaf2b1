/* For units whose stacks are walked anew: what finds the interpreter's own state is never asked. */
#ifndef DECREF_CURRENT_STATE_UNASKED_H
#define DECREF_CURRENT_STATE_UNASKED_H

#include <stdlib.h>

#include "current_state.h"

const uintptr_t *current_state_find_place(struct current_state *of)
{
    (void)of;
    abort();
}

uintptr_t current_state_ask_own(struct current_state *of)
{
    (void)of;
    abort();
}

uintptr_t current_state_among_interpreters(struct current_state *of, uintptr_t holder)
{
    (void)of, (void)holder;
    abort();
}

#endif
