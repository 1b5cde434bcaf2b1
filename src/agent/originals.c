#include "originals.h"

#include <dlfcn.h>

struct originals original;
bool originals_ready;
bool originals_have_glibc_chunks;

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

/* Believed only when it agrees with malloc_usable_size on small, large and mmap'ed blocks. */
void originals_look_at_chunks(void)
{
    static const size_t sizes[] = {1, 24, 25, 500, 5000, 200000, 5000000};
    bool agree = dlsym(RTLD_NEXT, "gnu_get_libc_version") != NULL;
    for (size_t i = 0; i < COUNT_OF(sizes) && agree; i++) {
        size_t *block = original.malloc(sizes[i]);
        if (block != NULL) {
            size_t expected = (block[-1] & ~(size_t)7) - ((block[-1] & 2) != 0 ? 16 : 8);
            agree = ((uintptr_t)block & 15) == 0 && original.malloc_usable_size(block) == expected;
            original.free(block);
        }
    }
    originals_have_glibc_chunks = agree;
}

/* Measured need: 0 bytes on glibc 2.36; older ones allocate one dlerror record. */
_Alignas(16) uint8_t bootstrap_pool[BOOTSTRAP_BYTES];
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

size_t bootstrap_size(const void *block)
{
    return ((const size_t *)block)[-1];
}
