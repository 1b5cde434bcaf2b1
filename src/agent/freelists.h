/* CPython keeps dead lists, tuples, dicts, floats ... and hands them out again without calling an allocator. The
 * agent follows these, or a leaked list would be blamed on whoever made the one before it.
 *
 * 3.13 and later tell by PyRefTracer. Before, `tracemalloc` is told by _PyTraceMalloc_NewReference whenever it
 * traces: the agent starts it with one frame, takes its allocator hooks out again (they are what makes it slow)
 * and puts a jump to itself over that function. */
#ifndef DECREF_FREELISTS_H
#define DECREF_FREELISTS_H

#include "snapshot.h"

/* Both with the GIL held. Following costs something for every object made: only while recording. */
void freelists_follow(void);
void freelists_leave(void);
/* The loop empties the lists after each call (gc.collect), which is the next best. */
void freelists_emptied(void);

enum decref_freelist_tracking freelists_tracking(void);

#endif
