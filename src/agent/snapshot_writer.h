/* Writes what the agent knows, in the format of snapshot.h, with system calls only. */
#ifndef DECREF_SNAPSHOT_WRITER_H
#define DECREF_SNAPSHOT_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "snapshot.h"

struct snapshot_request {
    const char *path;
    enum decref_snapshot_cause cause;
    uint32_t sequence;
    uint32_t first_birth;
    bool python_usable; /* the GIL is held: types may be asked for their module */
};

/* 0 or an errno. The file appears under its name only when whole. */
int snapshot_write(const struct snapshot_request *request);
int snapshot_write_text(const char *path, const char *text);

#endif
