/* What the driver and the agent pass each other. See docs/formats/agent-control.md.
 *
 * Keep in sync: Decref.Trace/Growth (reads the records of `count`), python/decref/driver.py.
 */
#ifndef DECREF_CONTROL_H
#define DECREF_CONTROL_H

#include <stdint.h>

/* DECREF_AGENT_VERSION, the tool's version, comes from Directory.Build.props by way of `build`. */

/* What one iteration left behind: events that made something, minus events that ended something.
 * Arrays are indexed by enum decref_domain and enum decref_handle_kind; index 0 is unused. */
struct decref_change { /* 144 bytes */
    int64_t blocks[6];
    int64_t bytes[6]; /* usable size, malloc and mmap only; malloc's include what CPython's allocators took from it */
    int64_t handles[5];
    int64_t reserved;
};

/* One record of `count(...)`, native byte order.
 *
 * The promise: every field of `own` and of `others` zero in every iteration means that the calls left
 * nothing behind. Anything else is a reason to locate, not yet a leak: a block made by one thread and
 * freed by another shows as +1 in one part and -1 in the other, and noise of unrelated threads shows
 * in `others`; the locating pass knows which blocks are really alive. Objects kept in CPython's free
 * lists are only counted exactly when `collect` empties them after each call (gc.collect does). */
struct decref_iteration { /* 288 bytes */
    struct decref_change own;    /* by the thread that ran the loop */
    struct decref_change others; /* by all other threads of the process, ended ones included */
};

#endif
