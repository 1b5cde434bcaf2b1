/* Run mode's coarse clock: current_birth counts ticks of work, and what ran at the end of each is kept. A leak is born at
 * one tick after the other while its call is repeated, what a first use makes at one.
 *
 * A tick is 256 captures of one thread at first; every 2,048 ticks it becomes twice as long, so that a life of any length
 * fits, told to 1/2,048 of what has passed. */
#ifndef DECREF_TICKS_H
#define DECREF_TICKS_H

#include <stddef.h>

#include "snapshot.h"

void ticks_begin(void);
/* None in test mode. */
const struct decref_tick *ticks_passed(void);
size_t ticks_count(void);

#endif
