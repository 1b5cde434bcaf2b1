#include "ticks.h"

#include "events.h"
#include "frames_check.h"
#include "memory.h"

enum { MOST_TICKS = 1 << 16, LENGTHENED_EVERY = 2048 };
_Static_assert(MOST_TICKS / LENGTHENED_EVERY <= 32, "the shift of the longest tick");

static struct growing_array passed;
static uint32_t units; /* of the shortest tick */

/* Two threads may pass one tick at the same moment: it is one tick then. */
static void pass(uint32_t native)
{
    uint32_t now = __atomic_load_n(&current_birth, __ATOMIC_RELAXED);
    uint32_t length = 1u << now / LENGTHENED_EVERY;
    bool ends = (__atomic_add_fetch(&units, 1, __ATOMIC_RELAXED) & (length - 1)) == 0;
    if (!ends || now + 1 == MOST_TICKS || !growing_array_commit(&passed, ((size_t)now + 1) * sizeof(struct decref_tick))) {
        return;
    }
    ((struct decref_tick *)passed.start)[now] = (struct decref_tick){native, python_capture(&thread_self()->python)};
    __atomic_store_n(&current_birth, now + 1, __ATOMIC_RELEASE);
}

void ticks_begin(void)
{
    if (growing_array_reserve(&passed, MOST_TICKS * sizeof(struct decref_tick))) {
        native_on_tick = pass;
    }
}

const struct decref_tick *ticks_passed(void)
{
    return (const struct decref_tick *)passed.start;
}

size_t ticks_count(void)
{
    return native_on_tick != NULL ? __atomic_load_n(&current_birth, __ATOMIC_ACQUIRE) : 0;
}
