/* The agent doubting itself: the figures of enum decref_check_id. */
#ifndef DECREF_SELFCHECK_H
#define DECREF_SELFCHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "snapshot.h"

enum { SELFCHECK_MOST = 24 };

size_t selfcheck_collect(struct decref_check *checks);
/* Compares the calling thread's Python frames with what CPython itself says. GIL held. False: it runs none. */
bool selfcheck_frames(void);

#endif
