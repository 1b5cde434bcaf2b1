/* Tracing a whole program: recording from the start, and when its snapshots are written. */
#ifndef DECREF_RUN_H
#define DECREF_RUN_H

#include <stdbool.h>
#include <stdint.h>

#include "snapshot.h"

void run_start(void);
/* No CPython was there at the start: an embedding program may load one. */
extern bool run_awaits_python;
/* Called where CPython comes by while it starts. */
void run_look_for_python(void);
/* Writes PID.SEQUENCE.snapshot; quiet when it cannot, the program goes on. Nothing in a vfork'ed child. */
void run_snapshot(enum decref_snapshot_cause cause);
/* The process ends (returns when its last snapshot is whole), or is about to become another program. */
void run_before_end(void);
void run_before_exec(const char *path);
/* In a forked child. */
void run_forked(void);

/* What the next event has to see to, at its end; 0 nearly always. */
enum run_attention {
    ATTENTION_START_UP = 1, /* Python is starting: allocators may be replaced */
    ATTENTION_SNAPSHOT = 2, /* SIGUSR2 came where no snapshot could be written */
};
extern uint32_t run_attention;
void run_attend(void);
void run_wanted_snapshot(void);

#endif
