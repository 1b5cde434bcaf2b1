/* System calls that leave errno alone: the hooks run inside functions whose callers look at it. */
#ifndef DECREF_SYSTEM_CALL_H
#define DECREF_SYSTEM_CALL_H

#include <stdint.h>
#include <sys/syscall.h>

#include "compiler.h"

/* Returns -errno on failure. */
ALWAYS_INLINE long system_call6(long number, long a, long b, long c, long d, long e, long f)
{
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

#define SYSTEM_CALL_ARGUMENTS(number, a, b, c, d, e, f, ...) \
    system_call6(number, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
#define system_call(...) SYSTEM_CALL_ARGUMENTS(__VA_ARGS__, 0, 0, 0, 0, 0, 0, 0)

ALWAYS_INLINE int own_pid(void)
{
    return (int)system_call(SYS_getpid);
}

#endif
