/* Native workloads of the agent's benchmark, called through ctypes. */
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

void pairs(long count);
void deep_pairs(long frames, long count);
void threaded_pairs(long count);

void pairs(long count)
{
    for (long i = 0; i < count; i++) {
        void *volatile block = malloc(64);
        free(block);
    }
}

__attribute__((noinline)) void deep_pairs(long frames, long count)
{
    if (frames == 0) {
        pairs(count);
    } else {
        deep_pairs(frames - 1, count);
    }
    __asm__ volatile(""); /* no tail call */
}

static void *run_pairs(void *count)
{
    pairs((long)(size_t)count);
    return NULL;
}

void threaded_pairs(long count)
{
    pthread_t other;
    pthread_create(&other, NULL, run_pairs, (void *)(size_t)count);
    pairs(count);
    pthread_join(other, NULL);
}
