/* Handles under their lock: eight threads open and close, one looks at them as a snapshot does; long names are cut. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "handles.h"
#include "memory.h"
#include "spinlock.h"

uint32_t current_birth = 3;
__thread struct thread_state thread_state __attribute__((tls_model("initial-exec")));

void degrade(uint32_t bit)
{
    (void)bit;
    abort();
}

struct thread *thread_attach(void)
{
    static struct thread threads[16];
    static uint32_t taken;
    return thread_state.self = &threads[__atomic_fetch_add(&taken, 1, __ATOMIC_RELAXED)];
}

struct stacks capture_stacks(struct thread *self, hook_frame frame)
{
    (void)self, (void)frame;
    return (struct stacks){4, 5};
}

enum { THREADS = 8, EACH = 500, ROUNDS = 20 };

static void *open_and_close(void *which)
{
    uint64_t first = (uintptr_t)which * EACH;
    for (int round = 0; round < ROUNDS; round++) {
        for (uint64_t i = 0; i < EACH; i++) {
            record_handle(DECREF_HANDLE_FD, first + i, "socket", NULL);
        }
        for (uint64_t i = 0; i < EACH; i++) {
            if (i % 2 == 0 && !forget_handle(DECREF_HANDLE_FD, first + i)) {
                abort();
            }
        }
    }
    return NULL;
}

/* Open descriptors, -1 when one is not what was recorded. */
static int look(const char *detail)
{
    int open = 0;
    spinlock_take(&handles_lock);
    for (uint32_t i = 1; i < handles_most(); i++) {
        const struct handle *handle = handles_at(i);
        if (handle->kind != 0) {
            bool as_recorded = handle->native == 4 && handle->python == 5 && handle->birth == 3 && strcmp(handle->detail, detail) == 0;
            open = as_recorded && open >= 0 ? open + 1 : -1;
        }
    }
    spinlock_release(&handles_lock);
    return open;
}

static int differs(const char *what, int expected, int seen)
{
    if (expected != seen) {
        printf("%s: %d expected, %d seen\n", what, expected, seen);
    }
    return expected != seen;
}

int main(void)
{
    pthread_t threads[THREADS];
    int failed = 0;
    if (!handles_create()) {
        return 2;
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, open_and_close, (void *)i);
    }
    for (int i = 0; i < 50; i++) {
        failed |= look("socket") < 0;
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    failed |= differs("left open by eight threads", THREADS * EACH / 2, look("socket"));
    forget_descriptors(0, EACH * THREADS / 2 - 1);
    failed |= differs("left when half is closed as a range", THREADS * EACH / 4, look("socket"));
    handles_clear();
    failed |= differs("left of none", 0, look("socket"));
    char path[4096];
    memset(path, 'x', sizeof path - 1);
    path[sizeof path - 1] = 0;
    record_handle(DECREF_HANDLE_FILE, 1, path, NULL);
    failed |= differs("with a name's end", 1, look(path + sizeof path - HANDLE_DETAIL));
    record_handle(DECREF_HANDLE_FILE, 1, NULL, NULL);
    failed |= differs("opened again without a name", 1, look(""));
    return failed;
}
