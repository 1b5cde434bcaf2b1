/* The agent as a whole: how it is started, and what the environment asked of it. */
#ifndef DECREF_AGENT_H
#define DECREF_AGENT_H

#include <stdbool.h>
#include <stdint.h>

#include "snapshot.h"

enum agent_purpose {
    PURPOSE_NONE, /* loaded, but nobody asked */
    PURPOSE_RUN,
    PURPOSE_TEST,
};

struct agent {
    enum agent_purpose purpose;
    int pid;
    uint32_t sequence; /* of the last snapshot */
    uint64_t start_time_ns;
    bool forked;             /* this process is a forked child that did not exec */
    uint64_t events_at_fork; /* recorded before it was one */
    char folder[3072];       /* DECREF_DIR; empty: none */
};

extern struct agent agent;

/* A CPython is in the process: does what the environment asks. Once. */
void agent_begin(void);
/* Makes the tables; false when there is no memory for them. Once. */
bool agent_prepare_tables(void);
/* From now on every event is recorded, from an empty shadow. GIL held, or before Py_Initialize. */
bool agent_start_recording(void);
/* CLOCK_REALTIME in nanoseconds. */
uint64_t agent_clock(void);
#endif
