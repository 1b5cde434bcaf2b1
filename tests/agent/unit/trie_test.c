/* Eight threads intern the same and different stacks: one id for each, whoever was first. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "trie.h"

enum { THREADS = 8, FRAMES = 4000, ROUNDS = 10 };

static struct trie trie;
static uint32_t ids[THREADS][FRAMES];

static void *intern_all(void *which)
{
    uint32_t *own = which;
    for (int round = 0; round < ROUNDS; round++) {
        uint32_t node = 0;
        for (uint64_t i = 0; i < FRAMES; i++) {
            node = trie_intern(&trie, i % 7 == 0 ? 0 : node, 0x400000 + i * 16);
            own[i] = node;
        }
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[THREADS];
    if (!trie_create(&trie, 1 << 20, 64)) { /* few buckets: they grow under all threads, three times */
        return 2;
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, intern_all, ids[i]);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    for (int i = 1; i < THREADS; i++) {
        for (int k = 0; k < FRAMES; k++) {
            if (ids[i][k] != ids[0][k] || ids[i][k] == 0) {
                printf("thread %d frame %d: id %u, thread 0 has %u\n", i, k, ids[i][k], ids[0][k]);
                return 1;
            }
        }
    }
    struct trie small = {0};
    memory_set_cap(memory_used() + 200 * 1024);
    if (!trie_create(&small, 1 << 20, 64)) {
        return 2;
    }
    uint32_t node = 1;
    for (uint64_t i = 1; node != 0 && i < 1 << 20; i++) {
        node = trie_insert(&small, node, i);
    }
    if (node != 0 || memory_used() > memory_cap()) {
        printf("the cap was not kept: %lu of %lu\n", (unsigned long)memory_used(), (unsigned long)memory_cap());
        return 1;
    }
    return 0;
}
