#include "memory.h"

#include <errno.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/uio.h>

#include "compiler.h"
#include "system_call.h"

enum { COMMIT_STEP = 64 * 1024 };

static atomic_uint_fast64_t used_bytes;
static uint64_t cap_bytes;

void memory_set_cap(uint64_t bytes)
{
    cap_bytes = bytes;
}

uint64_t memory_cap(void)
{
    return cap_bytes;
}

uint64_t memory_used(void)
{
    return atomic_load_explicit(&used_bytes, memory_order_relaxed);
}

static bool charge(size_t bytes)
{
    uint64_t before = atomic_fetch_add_explicit(&used_bytes, bytes, memory_order_relaxed);
    if (cap_bytes != 0 && before + bytes > cap_bytes) {
        atomic_fetch_sub_explicit(&used_bytes, bytes, memory_order_relaxed);
        return false;
    }
    return true;
}

static void *map_pages(size_t bytes)
{
    long start = system_call(SYS_mmap, 0, bytes, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start < 0) {
        return NULL;
    }
    /* A huge page would make 2 MiB of table resident for 4 KiB of live heap. */
    system_call(SYS_madvise, start, bytes, MADV_NOHUGEPAGE);
    return (void *)start;
}

void *memory_map(size_t bytes)
{
    if (!charge(bytes)) {
        return NULL;
    }
    void *start = map_pages(bytes);
    if (start == NULL) {
        atomic_fetch_sub_explicit(&used_bytes, bytes, memory_order_relaxed);
    }
    return start;
}

void memory_unmap(void *start, size_t bytes)
{
    system_call(SYS_munmap, start, bytes);
    atomic_fetch_sub_explicit(&used_bytes, bytes, memory_order_relaxed);
}

void *memory_borrow(size_t bytes)
{
    return map_pages(bytes);
}

void memory_give_back(void *start, size_t bytes)
{
    system_call(SYS_munmap, start, bytes);
}

bool growing_array_reserve(struct growing_array *array, size_t most)
{
    for (size_t bytes = most; bytes >= most / 64 && bytes >= COMMIT_STEP; bytes /= 2) {
        array->start = map_pages(bytes);
        if (array->start != NULL) {
            array->reserved = bytes;
            return true;
        }
    }
    return false;
}

bool growing_array_commit(struct growing_array *array, size_t bytes)
{
    size_t committed = __atomic_load_n(&array->committed, __ATOMIC_RELAXED);
    while (UNLIKELY(bytes > committed)) {
        if (bytes > array->reserved) {
            return false;
        }
        size_t next = (bytes + COMMIT_STEP - 1) & ~(size_t)(COMMIT_STEP - 1);
        if (!array->borrowed && !charge(next - committed)) {
            return false;
        }
        if (__atomic_compare_exchange_n(&array->committed, &committed, next, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
            return true;
        }
        if (!array->borrowed) {
            atomic_fetch_sub_explicit(&used_bytes, next - committed, memory_order_relaxed);
        }
    }
    return true;
}

void growing_array_release(struct growing_array *array)
{
    if (array->start != NULL) {
        system_call(SYS_munmap, array->start, array->reserved);
        if (!array->borrowed) {
            atomic_fetch_sub_explicit(&used_bytes, array->committed, memory_order_relaxed);
        }
    }
    *array = (struct growing_array){0};
}

/* Where process_vm_readv is filtered out, a pipe's write() reports unreadable memory as EFAULT too. */
static size_t read_through_pipe(uint8_t *to, uintptr_t from, size_t bytes)
{
    int ends[2];
    size_t done = 0;
    if (system_call(SYS_pipe2, ends, 0) != 0) {
        return 0;
    }
    while (done < bytes) {
        size_t page_rest = 4096 - ((from + done) & 4095);
        size_t part = bytes - done < page_rest ? bytes - done : page_rest;
        if (system_call(SYS_write, ends[1], from + done, part) != (long)part ||
            system_call(SYS_read, ends[0], to + done, part) != (long)part) {
            break;
        }
        done += part;
    }
    system_call(SYS_close, ends[0]);
    system_call(SYS_close, ends[1]);
    return done;
}

size_t memory_read_untrusted(void *to, uintptr_t from, size_t bytes)
{
    struct iovec local = {to, bytes};
    struct iovec remote = {(void *)from, bytes};
    long copied = system_call(SYS_process_vm_readv, own_pid(), &local, 1, &remote, 1, 0);
    if (copied > 0) {
        return (size_t)copied;
    }
    /* EFAULT is an answer; anything else (ENOSYS, EPERM) means the call itself is denied. */
    return copied == -EFAULT ? 0 : read_through_pipe(to, from, bytes);
}
