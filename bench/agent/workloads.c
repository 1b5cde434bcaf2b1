/* Native workloads of the agent's benchmark, called through ctypes. */
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_THREADS = 64 };

void pairs(long count);
void deep_pairs(long frames, long count);
void threaded_pairs(long count, long others);
void live_blocks(long count, long size);

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

/* "resident PAGES", for the script that asked. */
static void print_resident(void)
{
    long whole, resident;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL && fscanf(file, "%ld %ld", &whole, &resident) == 2) {
        printf("resident %ld\n", resident);
        fflush(stdout);
    }
    if (file != NULL) {
        fclose(file);
    }
}

static void *run_pairs(void *count)
{
    pairs((long)(size_t)count);
    return NULL;
}

/* The calling thread and `others` more, each all of the work. */
void threaded_pairs(long count, long others)
{
    pthread_t threads[MOST_THREADS];
    for (long i = 0; i < others && i < MOST_THREADS; i++) {
        pthread_create(&threads[i], NULL, run_pairs, (void *)(size_t)count);
    }
    pairs(count);
    for (long i = 0; i < others && i < MOST_THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
}

/* All alive at once, then none. */
void live_blocks(long count, long size)
{
    void **blocks = malloc((size_t)count * sizeof *blocks);
    for (long i = 0; i < count; i++) {
        blocks[i] = malloc((size_t)size);
        *(long *)blocks[i] = i;
    }
    if (getenv("DECREF_BENCH_MEMORY") != NULL) {
        print_resident();
    }
    for (long i = 0; i < count; i++) {
        free(blocks[i]);
    }
    free(blocks);
}
