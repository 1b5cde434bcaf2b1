#include "originals.h"

#include <dlfcn.h>
#include <stdint.h>

struct originals original;
bool originals_ready;

COLD void originals_resolve(void)
{
    static bool resolving;
    if (__atomic_exchange_n(&resolving, true, __ATOMIC_ACQUIRE)) {
        return; /* called by dlsym below, or by a second thread this early */
    }
#define HOOK(result, name, parameters) \
    original.name = (result(*) parameters)(uintptr_t)dlsym(RTLD_NEXT, #name);
#include "hooks.def"
    __atomic_store_n(&originals_ready, true, __ATOMIC_RELEASE);
}

/* Measured need: 0 bytes on glibc 2.36; older ones allocate one dlerror record. */
static _Alignas(16) uint8_t bootstrap_pool[16 * 1024];
static size_t bootstrap_used;

void *bootstrap_allocate(size_t alignment, size_t size)
{
    size_t align = alignment < 16 ? 16 : alignment;
    size_t need = size + align + 32;
    size_t start = __atomic_fetch_add(&bootstrap_used, need, __ATOMIC_RELAXED);
    if (need < size || start + need > sizeof bootstrap_pool) {
        return NULL;
    }
    uintptr_t block = ((uintptr_t)bootstrap_pool + start + 16 + align - 1) & ~(align - 1);
    ((size_t *)block)[-1] = size;
    return (void *)block;
}

bool bootstrap_owns(const void *block)
{
    return (uintptr_t)block - (uintptr_t)bootstrap_pool < sizeof bootstrap_pool;
}

size_t bootstrap_size(const void *block)
{
    return ((const size_t *)block)[-1];
}
