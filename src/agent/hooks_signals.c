/* The agent's own signal handlers in run mode, and the hooks that keep the program from seeing them.
 *
 * They stand in for SIG_DFL only. A program that asks is told SIG_DFL; one that sets a handler gets its way,
 * one that goes back to SIG_DFL gets ours again. The agent's exit is the program's: the fatal handler writes
 * the snapshot and lets the same signal end the process. */
#include <errno.h>
#include <signal.h>
#include <ucontext.h>

#include "events.h"
#include "hooks.h"
#include "run.h"
#include "system_call.h"

/* All whose default is to end the process, but SIGPIPE and SIGXFSZ: CPython ignores them, and the children that subprocess
 * makes by vfork set them back to the default while they still have their parent's memory, this file's tables too. */
static const int fatal_signals[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGILL,    SIGTRAP, SIGABRT,   SIGBUS,  SIGFPE, SIGUSR1, SIGSEGV,
                                    SIGALRM, SIGTERM, SIGXCPU, SIGSTKFLT, SIGIO,   SIGVTALRM, SIGPROF, SIGPWR, SIGSYS};

static bool wanted[65]; /* ours whenever the program has none */
static bool standing_in[65];
static bool taken;

bool signals_snapshot_signal_taken(void)
{
    return taken;
}

static void set_default(int signal)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    standing_in[signal] = false;
    original.sigaction(signal, &action, NULL);
}

/* The instruction is done again when the handler returns, and is fatal then; all else is sent again. */
static bool repeats(int signal, const siginfo_t *cause)
{
    return (signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL) && cause->si_code > 0;
}

static void on_fatal(int signal, siginfo_t *cause, void *context)
{
    (void)context;
    run_before_end();
    set_default(signal);
    if (!repeats(signal, cause)) {
        /* Blocked until this handler returns. */
        system_call(SYS_tgkill, own_pid(), system_call(SYS_gettid), signal);
    }
}

/* A thread blocked in a system call holds none of the agent's tables in the middle of a change. */
static bool in_system_call(const ucontext_t *context)
{
    const uint8_t *next = (const uint8_t *)context->uc_mcontext.gregs[REG_RIP];
    return next[-2] == 0x0f && next[-1] == 0x05;
}

static void on_snapshot(int signal, siginfo_t *cause, void *context)
{
    int error = errno;
    (void)signal, (void)cause;
    __atomic_or_fetch(&run_attention, ATTENTION_SNAPSHOT, __ATOMIC_RELAXED);
    if (thread_state.depth == 0 && in_system_call(context)) {
        run_wanted_snapshot();
    }
    errno = error;
}

static void stand_in(int signal)
{
    struct sigaction action = {.sa_sigaction = signal == SIGUSR2 ? on_snapshot : on_fatal,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK | (signal == SIGUSR2 ? SA_RESTART : 0)};
    sigemptyset(&action.sa_mask);
    standing_in[signal] = true;
    original.sigaction(signal, &action, NULL);
}

static void watch(int signal)
{
    struct sigaction current;
    if (original.sigaction(signal, NULL, &current) == 0 && current.sa_handler == SIG_DFL) {
        wanted[signal] = true;
        stand_in(signal);
    }
}

void signals_watch(void)
{
    for (size_t i = 0; i < COUNT_OF(fatal_signals); i++) {
        watch(fatal_signals[i]);
    }
    watch(SIGUSR2);
    taken = !wanted[SIGUSR2];
}

static bool known(int signal)
{
    return signal > 0 && signal < (int)COUNT_OF(wanted);
}

static bool is_default(const struct sigaction *action)
{
    return (action->sa_flags & SA_SIGINFO) == 0 && action->sa_handler == SIG_DFL;
}

int hook_sigaction(int signal, const void *action, void *old)
{
    originals_need();
    if (!known(signal) || !wanted[signal]) {
        return original.sigaction(signal, action, old);
    }
    bool was_ours = standing_in[signal];
    int error = 0;
    if (action != NULL && is_default(action)) {
        error = original.sigaction(signal, NULL, old);
        stand_in(signal);
    } else {
        error = original.sigaction(signal, action, old);
        standing_in[signal] &= action == NULL || error != 0;
        taken |= signal == SIGUSR2 && action != NULL && error == 0;
    }
    if (error == 0 && was_ours && old != NULL) {
        *(struct sigaction *)old = (struct sigaction){.sa_handler = SIG_DFL};
    }
    return error;
}

void *hook_signal(int signal, void *handler)
{
    originals_need();
    if (!known(signal) || !wanted[signal]) {
        return original.signal(signal, handler);
    }
    struct sigaction action = {.sa_handler = (void (*)(int))(uintptr_t)handler, .sa_flags = SA_RESTART};
    struct sigaction old;
    sigemptyset(&action.sa_mask);
    return hook_sigaction(signal, &action, &old) == 0 ? (void *)(uintptr_t)old.sa_handler : (void *)(uintptr_t)SIG_ERR;
}
