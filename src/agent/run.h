/* Tracing a whole program: recording from the start, and when its snapshots are written. */
#ifndef DECREF_RUN_H
#define DECREF_RUN_H

#include <stdbool.h>

#include "snapshot.h"

void run_start(void);
/* Writes PID.SEQUENCE.snapshot; quiet when it cannot, the program goes on. Nothing in a vfork'ed child. */
void run_snapshot(enum decref_snapshot_cause cause);
/* The process ends, or is about to become another program. */
void run_before_end(void);
void run_before_exec(const char *path);

/* SIGUSR2 came where no snapshot could be written; the next event does it. */
extern bool run_snapshot_wanted;
void run_wanted_snapshot(void);

/* First safe point with the GIL once Python is up. */
void run_python_is_up(void);

#endif
