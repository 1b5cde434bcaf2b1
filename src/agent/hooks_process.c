/* Ways out of a process that run no destructors, and libraries that go. */
#include "events.h"
#include "hooks.h"
#include "modules.h"
#include "run.h"

void hook__exit(int status)
{
    originals_need();
    run_before_end();
    original._exit(status);
    __builtin_unreachable();
}

void hook__Exit(int status)
{
    originals_need();
    run_before_end();
    original._Exit(status);
    __builtin_unreachable();
}

void hook_quick_exit(int status)
{
    originals_need();
    run_before_end();
    original.quick_exit(status);
    __builtin_unreachable();
}

int hook_execve(const char *path, char *const *arguments, char *const *environment)
{
    originals_need();
    run_before_exec(path);
    return original.execve(path, arguments, environment);
}

int hook_execv(const char *path, char *const *arguments)
{
    originals_need();
    run_before_exec(path);
    return original.execv(path, arguments);
}

int hook_execvp(const char *file, char *const *arguments)
{
    originals_need();
    run_before_exec(NULL);
    return original.execvp(file, arguments);
}

int hook_execvpe(const char *file, char *const *arguments, char *const *environment)
{
    originals_need();
    run_before_exec(NULL);
    return original.execvpe(file, arguments, environment);
}

int hook_fexecve(int fd, char *const *arguments, char *const *environment)
{
    originals_need();
    run_before_exec(NULL);
    return original.fexecve(fd, arguments, environment);
}

int hook_dlclose(void *library)
{
    originals_need();
    int error = original.dlclose(library);
    if (agent_mode == MODE_RECORD && thread_state.depth == 0) {
        thread_state.depth++;
        modules_refresh();
        thread_state.depth--;
    }
    return error;
}
