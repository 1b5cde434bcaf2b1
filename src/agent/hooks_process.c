/* Ways out of a process that run no destructors, and libraries that go. */
#include <stdarg.h>

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

/* The variadic forms reach the kernel inside libc, past the hooks above: they become what they are short for. */
static size_t count_arguments(const char *first, va_list rest)
{
    size_t count = 0;
    for (const char *argument = first; argument != NULL; argument = va_arg(rest, const char *)) {
        count++;
    }
    return count;
}

/* The NULL at the end included; `rest` is then at what follows it. */
static void take_arguments(char **arguments, const char *first, va_list rest)
{
    for (const char *argument = first; (*arguments++ = (char *)(uintptr_t)argument) != NULL;) {
        argument = va_arg(rest, const char *);
    }
}

int hook_execl(const char *path, const char *argument, ...)
{
    va_list rest;
    va_start(rest, argument);
    size_t count = count_arguments(argument, rest);
    va_end(rest);
    char *arguments[count + 1];
    va_start(rest, argument);
    take_arguments(arguments, argument, rest);
    va_end(rest);
    return hook_execv(path, arguments);
}

int hook_execle(const char *path, const char *argument, ...)
{
    va_list rest;
    va_start(rest, argument);
    size_t count = count_arguments(argument, rest);
    va_end(rest);
    char *arguments[count + 1];
    va_start(rest, argument);
    take_arguments(arguments, argument, rest);
    char *const *environment = va_arg(rest, char *const *);
    va_end(rest);
    return hook_execve(path, arguments, environment);
}

int hook_execlp(const char *file, const char *argument, ...)
{
    va_list rest;
    va_start(rest, argument);
    size_t count = count_arguments(argument, rest);
    va_end(rest);
    char *arguments[count + 1];
    va_start(rest, argument);
    take_arguments(arguments, argument, rest);
    va_end(rest);
    return hook_execvp(file, arguments);
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
