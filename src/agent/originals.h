/* The functions behind the hooks: the next definition after the agent's own, whoever's that is. */
#ifndef DECREF_ORIGINALS_H
#define DECREF_ORIGINALS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "compiler.h"

struct originals {
#define HOOK(result, name, parameters) result (*name) parameters;
#include "hooks.def"
};

extern struct originals original;
extern bool originals_ready;
/* The real malloc is glibc's, whose chunk header tells a block's size without a call. */
extern bool originals_have_glibc_chunks;
void originals_look_at_chunks(void);

/* Callable at any time, also before any constructor ran. */
void originals_resolve(void);

ALWAYS_INLINE void originals_need(void)
{
    if (UNLIKELY(!originals_ready)) {
        originals_resolve();
    }
}

/* False while the look-up itself allocates. */
ALWAYS_INLINE bool originals_usable(void)
{
    originals_need();
    return originals_ready;
}

/* Allocations by dlsym itself, while the real allocator is being looked up. */
void *bootstrap_allocate(size_t alignment, size_t size);
enum { BOOTSTRAP_BYTES = 16 * 1024 };
extern uint8_t bootstrap_pool[BOOTSTRAP_BYTES];
ALWAYS_INLINE bool bootstrap_owns(const void *block)
{
    return (uintptr_t)block - (uintptr_t)bootstrap_pool < BOOTSTRAP_BYTES;
}
size_t bootstrap_size(const void *block);

#endif
