/* CPython's tracemalloc, borrowed: while it traces, CPython tells of objects taken out of free lists (3.8 to 3.12).
 *
 * The program must not notice. `_tracemalloc.start`, `stop` and `is_tracing` are replaced meanwhile, also where
 * `tracemalloc` has copied them: a program that asks is told of its own tracing only; one that starts gets tracemalloc
 * as if the agent had never had it, and the agent takes it back when the program stops. */
#ifndef DECREF_TRACEMALLOC_H
#define DECREF_TRACEMALLOC_H

#include <stdbool.h>

/* GIL held, thread paused. True when tracemalloc traces: ours, or the program's own. */
bool tracemalloc_borrow(void);
void tracemalloc_give_back(void);

#endif
