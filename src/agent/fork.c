#include "fork.h"

#include <pthread.h>

#include "agent.h"
#include "codes.h"
#include "events.h"
#include "handles.h"
#include "mappings.h"
#include "modules.h"
#include "run.h"
#include "strings.h"
#include "system_call.h"
#include "thread.h"
#include "trie.h"

/* In the order in which code that holds several takes them. */
static struct spinlock *const locks[] = {&codes_lock, &modules_lock, &handles_lock, &mappings_lock, &kept_strings_lock,
                                       &native_trie.lock, &python_trie.lock};

static void before(void)
{
    thread_state.depth++;
    for (size_t i = 0; i < COUNT_OF(locks); i++) {
        spinlock_take(locks[i]);
    }
}

static void after(void)
{
    for (size_t i = COUNT_OF(locks); i-- > 0;) {
        spinlock_release(locks[i]);
    }
    thread_state.depth--;
}

static void in_child(void)
{
    after();
    thread_forget_others();
    agent.pid = own_pid();
    agent.sequence = 0;
    agent.start_time_ns = agent_clock();
    agent.events_at_fork = events_total().recorded;
    agent.forked = true;
    run_forked();
}

void fork_watch(void)
{
    pthread_atfork(before, after, in_child);
}
