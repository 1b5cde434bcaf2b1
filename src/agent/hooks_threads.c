/* Threads as handles: started, and neither joined nor detached. */
#include <pthread.h>

#include "current_state.h"
#include "handles.h"
#include "hooks.h"
#include "run.h"

/* A thread may detach itself before pthread_create returned to its maker and the handle is recorded. */
enum { MOST_EARLY = 64 };
static struct spinlock early_lock;
static unsigned long early[MOST_EARLY];
static uint32_t early_count;
static uint32_t creating;

static bool detached_by(const void *attributes)
{
    int state = PTHREAD_CREATE_JOINABLE;
    return attributes != NULL && pthread_attr_getdetachstate(attributes, &state) == 0 && state == PTHREAD_CREATE_DETACHED;
}

static void remember_early(unsigned long thread)
{
    spinlock_take(&early_lock);
    if (creating != 0 && early_count < MOST_EARLY) {
        early[early_count++] = thread;
    }
    spinlock_release(&early_lock);
}

/* Ends one creation; true when the thread was detached during it. */
static bool take_early(unsigned long thread)
{
    bool found = false;
    spinlock_take(&early_lock);
    for (uint32_t i = 0; i < early_count && !found; i++) {
        if (early[i] == thread) {
            early[i] = early[--early_count];
            found = true;
        }
    }
    creating--;
    early_count = creating == 0 ? 0 : early_count;
    spinlock_release(&early_lock);
    return found;
}

int hook_pthread_create(unsigned long *thread, const void *attributes, void *(*start)(void *), void *argument)
{
    originals_need();
    if (!events_wanted() || detached_by(attributes)) {
        return original.pthread_create(thread, attributes, start, argument);
    }
    spinlock_take(&early_lock);
    creating++;
    spinlock_release(&early_lock);
    int error = original.pthread_create(thread, attributes, start, argument);
    if (error == 0) {
        handle_opened(DECREF_HANDLE_THREAD, *thread, "thread", HOOK_FRAME());
        if (take_early(*thread) && !counting()) {
            forget_handle(DECREF_HANDLE_THREAD, *thread);
        }
    } else {
        take_early(0);
    }
    return error;
}

static void ended(unsigned long thread)
{
    if (!events_wanted()) {
        return;
    }
    if (counting()) {
        count_handle(DECREF_HANDLE_THREAD, -1);
    } else if (!forget_handle(DECREF_HANDLE_THREAD, thread)) {
        remember_early(thread);
    }
}

int hook_pthread_join(unsigned long thread, void **result)
{
    originals_need();
    int error = original.pthread_join(thread, result);
    if (error == 0) {
        ended(thread);
    }
    return error;
}

int hook_pthread_tryjoin_np(unsigned long thread, void **result)
{
    originals_need();
    int error = original.pthread_tryjoin_np(thread, result);
    if (error == 0) {
        ended(thread);
    }
    return error;
}

int hook_pthread_timedjoin_np(unsigned long thread, void **result, const void *until)
{
    originals_need();
    int error = original.pthread_timedjoin_np(thread, result, until);
    if (error == 0) {
        ended(thread);
    }
    return error;
}

int hook_pthread_clockjoin_np(unsigned long thread, void **result, int clock, const void *until)
{
    originals_need();
    int error = original.pthread_clockjoin_np(thread, result, clock, until);
    if (error == 0) {
        ended(thread);
    }
    return error;
}

int hook_pthread_detach(unsigned long thread)
{
    originals_need();
    ended(thread); /* before: a finished thread's number is free at once */
    return original.pthread_detach(thread);
}

/* No events: what PyGILState answers is such a value, and every CPython sets it when it starts. */
int hook_pthread_setspecific(unsigned key, const void *value)
{
    originals_need();
    int error = original.pthread_setspecific(key, value);
    thread_values_changed();
    if (UNLIKELY(run_awaits_python)) {
        run_look_for_python();
    }
    return error;
}

int hook_pthread_key_delete(unsigned key)
{
    originals_need();
    int error = original.pthread_key_delete(key);
    thread_values_changed();
    return error;
}
