/* A forked child is a process of its own: the tables go on where the parent's were (the pages are copied on
 * write), snapshots and counters start anew. */
#ifndef DECREF_FORK_H
#define DECREF_FORK_H

void fork_watch(void);

#endif
