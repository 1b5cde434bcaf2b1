#include "run.h"

#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "agent.h"
#include "events.h"
#include "freelists.h"
#include "hooks.h"
#include "python_api.h"
#include "selfcheck.h"
#include "snapshot_writer.h"
#include "system_call.h"
#include "ticks.h"

enum { FEW_EVENTS = 10000, MOST_TRIES = 100, MOST_WAITS = 30000 };

uint32_t run_attention;

/* Who writes the last snapshot: the id of a thread, or */
enum end { END_NOT_YET = 0, END_WRITTEN = UINT32_MAX };
static uint32_t end;

static bool recording_here(void)
{
    /* A vfork'ed child still has its parent's memory, and must leave it alone. */
    return agent.purpose == PURPOSE_RUN && agent_mode == MODE_RECORD && own_pid() == agent.pid;
}

void run_snapshot(enum decref_snapshot_cause cause)
{
    char path[sizeof agent.folder + 64];
    if (!recording_here() || agent.folder[0] == '\0') {
        return;
    }
    uint32_t sequence = ++agent.sequence;
    snprintf(path, sizeof path, "%s/%d.%u.snapshot", agent.folder, agent.pid, sequence);
    const struct snapshot_request request = {.path = path, .cause = cause, .sequence = sequence};
    snapshot_write(&request);
}

/* A process that ends by itself is often ended by its parent too, a moment later (multiprocessing.Pool): what is sent
 * while the report is written waits until it is whole. Faults do not wait. */
static void write_last_snapshot(void)
{
    static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
    uint64_t blocked = ~0ull;
    uint64_t before = 0;
    for (size_t i = 0; i < COUNT_OF(faults); i++) {
        blocked &= ~(1ull << (faults[i] - 1));
    }
    system_call(SYS_rt_sigprocmask, SIG_SETMASK, &blocked, &before, sizeof before);
    run_snapshot(DECREF_CAUSE_EXIT);
    __atomic_store_n(&end, END_WRITTEN, __ATOMIC_RELEASE);
    system_call(SYS_rt_sigprocmask, SIG_SETMASK, &before, NULL, sizeof before);
}

void run_before_end(void)
{
    if (!recording_here()) {
        return;
    }
    uint32_t self = (uint32_t)system_call(SYS_gettid);
    uint32_t writer = END_NOT_YET;
    if (__atomic_compare_exchange_n(&end, &writer, self, false, __ATOMIC_ACQUIRE, __ATOMIC_ACQUIRE)) {
        write_last_snapshot();
        return;
    }
    for (int i = 0; i < MOST_WAITS && writer != self && writer != END_WRITTEN; i++) {
        static const struct timespec millisecond = {0, 1000000};
        system_call(SYS_nanosleep, &millisecond, NULL);
        writer = __atomic_load_n(&end, __ATOMIC_ACQUIRE);
    }
}

void run_forked(void)
{
    end = END_NOT_YET;
}

void run_before_exec(const char *path)
{
    /* os.execvp tries one folder after the other: only a file that is there will replace the process. */
    bool there = path == NULL || system_call(SYS_access, path, X_OK) == 0;
    /* A child forked only to exec (subprocess up to 3.9) has nothing to show that its parent does not. */
    bool own_events = !agent.forked || events_total().recorded - agent.events_at_fork >= FEW_EVENTS;
    if (there && own_events) {
        run_snapshot(DECREF_CAUSE_EXEC);
    }
}

COLD void run_wanted_snapshot(void)
{
    uint32_t before = __atomic_fetch_and(&run_attention, ~(uint32_t)ATTENTION_SNAPSHOT, __ATOMIC_RELAXED);
    if ((before & ATTENTION_SNAPSHOT) != 0) {
        run_snapshot(DECREF_CAUSE_SIGNAL);
    }
}

static int with_python(void *nothing)
{
    (void)nothing;
    thread_state.paused++;
    hooks_python_install();
    freelists_follow();
    /* 3.15 comes here before its first frame: the next event asks again. */
    static uint32_t tries;
    if (!selfcheck_frames() && ++tries < MOST_TRIES) {
        __atomic_or_fetch(&run_attention, ATTENTION_START_UP, __ATOMIC_RELAXED);
    }
    thread_state.paused--;
    return 0;
}

/* -X dev and PYTHONMALLOC set other allocators while CPython starts, before there is a second thread. The raw
 * domain alone is also changed for moments, and put back, by the start-up itself. */
static void look_at_start_up(void)
{
    if (!hooks_python_ours(DECREF_DOMAIN_OBJ)) {
        hooks_python_install();
    }
    if (python.Py_IsInitialized() != 0) {
        __atomic_and_fetch(&run_attention, ~(uint32_t)ATTENTION_START_UP, __ATOMIC_RELAXED);
        python.Py_AddPendingCall(with_python, NULL);
    }
}

COLD void run_attend(void)
{
    static uint32_t events;
    run_wanted_snapshot();
    if ((run_attention & ATTENTION_START_UP) != 0 && (++events & 15) == 0) {
        look_at_start_up();
    }
}

void run_start(void)
{
    hooks_python_install();
    if (agent_start_recording()) {
        ticks_begin();
        signals_watch();
        run_attention = ATTENTION_START_UP;
    }
}

bool run_awaits_python;

COLD void run_look_for_python(void)
{
    thread_state.depth++;
    bool found = python_find_late() && __atomic_exchange_n(&run_awaits_python, false, __ATOMIC_RELAXED);
    thread_state.depth--;
    if (found) {
        agent_begin();
    }
}

__attribute__((destructor)) static void at_exit(void)
{
    run_before_end();
}
