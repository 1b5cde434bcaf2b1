/* The shadow read out for a snapshot: exact while nothing changes (every place a block can lie in its region, pages that
 * are gone, objects half at a region's end), and without a race while eight threads allocate and free. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "live_blocks.h"
#include "mappings.h"
#include "python_api.h"
#include "python_text.h"
#include "shadow.h"

struct python_api python;
uint32_t python_version = 0x030c0000;
uint64_t python_slot_flags;

int64_t python_refcount(uint64_t word)
{
    return (int32_t)(uint32_t)word < 0 ? -1 : (int32_t)(uint32_t)word;
}

size_t python_text_copy(uintptr_t text, char *to, size_t room)
{
    (void)text, (void)to, (void)room;
    abort();
}

static int initialised(void)
{
    return 1;
}

enum { REGION = 1 << SHADOW_REGION_BITS, REGIONS = 3, PAGE = 4096, GONE = REGION + 4 * PAGE, THREADS = 8, ROUNDS = 200, MOST_BLOCKS = 4096 };

static struct python_type type_type = {.name = "type", .basic_size = 800, .flags = PYTHON_TYPE_READY | PYTHON_TYPE_IS_TYPE};
static struct python_type box_type = {.name = "Box", .basic_size = 32, .flags = PYTHON_TYPE_READY};
static struct strings strings;
static uint8_t *heap; /* REGIONS whole regions */
static char path[] = "/tmp/live_blocks.XXXXXX";

static void put(size_t offset, uint64_t size, unsigned domain, uint32_t birth)
{
    struct shadow_entry *entry = shadow_find_or_create((uintptr_t)heap + offset);
    __atomic_store_n(&entry->size_birth, shadow_size_birth(size, birth), __ATOMIC_RELAXED);
    __atomic_store_n(&entry->what, shadow_what(1, 2, domain), __ATOMIC_RELEASE);
}

static void put_box(size_t offset, uint64_t refcount, uint64_t size, uint32_t birth)
{
    const uint64_t words[] = {refcount, (uintptr_t)&box_type};
    memcpy(heap + offset, words, sizeof words);
    put(offset, size, DECREF_DOMAIN_OBJ, birth);
}

static size_t written(uint32_t first_birth, struct decref_block *blocks)
{
    struct file_writer file = {0};
    struct object_types types;
    if (!object_types_begin(&types, &strings)) {
        abort();
    }
    file_writer_open(&file, path);
    live_blocks_write(&file, &types, first_birth);
    file_writer_close(&file);
    object_types_end(&types);
    FILE *read = fopen(path, "rb");
    size_t count = fread(blocks, sizeof *blocks, MOST_BLOCKS, read);
    fclose(read);
    return count;
}

static int exact(void)
{
    static struct decref_block blocks[MOST_BLOCKS];
    put_box(0, 1, 32, 5);
    put_box(REGION - 16, 7, 32, 5);             /* its head ends with the region, its size does not */
    put_box(REGION - 48, 0, 32, 5);             /* dead, in a free list */
    put_box(256, 0, 33, 5);                     /* never written to since a box lay there: no dead box is that large */
    put(REGION - 64, 0, DECREF_DOMAIN_OBJ, 5);  /* nothing to look at */
    put(64, 100, DECREF_DOMAIN_MALLOC, 5);
    put(128, 100, DECREF_DOMAIN_MALLOC, 4);     /* too old */
    put_box(2 * (size_t)REGION - 32, 3, 32, 6);
    munmap(heap + GONE, PAGE);                  /* a page that went away with a block on it */
    put(GONE + 256, 48, DECREF_DOMAIN_OBJ, 6);
    size_t count = written(5, blocks);
    const struct { size_t offset; uint32_t typed; int64_t refcount; } expected[] = {
        {0, 1, 1}, {64, 0, 0}, {256, 0, 0}, {REGION - 64, 0, 0}, {REGION - 16, 1, 7}, {GONE + 256, 0, 0}, {2 * (size_t)REGION - 32, 1, 3}};
    int failed = count != COUNT_OF(expected);
    for (size_t i = 0; i < count && i < COUNT_OF(expected); i++) {
        failed |= blocks[i].address != (uintptr_t)heap + expected[i].offset || (blocks[i].type != 0) != expected[i].typed ||
                  blocks[i].refcount != expected[i].refcount || blocks[i].native != 1 || blocks[i].python != 2;
    }
    if (failed) {
        printf("%zu blocks, or another than expected\n", count);
    }
    return failed;
}

/* Each thread allocates and frees in a part of its own, as an allocator hands out addresses. */
static void *churn(void *which)
{
    size_t part = (size_t)2 * REGION + (size_t)(uintptr_t)which * (REGION / THREADS);
    for (uint32_t round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < 64; i++) {
            put(part + 1024 + i * 16, 16, DECREF_DOMAIN_MALLOC, 9 + round);
        }
        for (size_t i = 0; i < 64; i++) {
            __atomic_store_n(&shadow_find((uintptr_t)heap + part + 1024 + i * 16)->what, 0, __ATOMIC_RELAXED);
        }
    }
    put(part, 16, DECREF_DOMAIN_MALLOC, 9);
    return NULL;
}

static int while_threads_run(void)
{
    static struct decref_block blocks[MOST_BLOCKS];
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, churn, (void *)i);
    }
    int failed = 0;
    for (int i = 0; i < 10; i++) {
        size_t count = written(9, blocks);
        for (size_t k = 0; k < count; k++) {
            failed |= blocks[k].size != 16 || blocks[k].domain != DECREF_DOMAIN_MALLOC;
        }
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    size_t left = written(9, blocks);
    if (failed || left != THREADS) {
        printf("%zu blocks left by %d threads, torn: %d\n", left, THREADS, failed);
    }
    return failed || left != THREADS;
}

int main(void)
{
    python.PyType_Type = &type_type;
    python.Py_IsInitialized = initialised;
    type_type.head = box_type.head = (struct python_object){1, &type_type};
    uint8_t *raw = mmap(NULL, (REGIONS + 1) * (size_t)REGION, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    heap = (uint8_t *)(((uintptr_t)raw + REGION - 1) & ~(uintptr_t)(REGION - 1));
    int fd = mkstemp(path);
    if (fd < 0 || !shadow_create() || !mappings_create() || !strings_create(&strings, 1 << 20)) {
        return 2;
    }
    close(fd);
    int failed = exact() | while_threads_run();
    unlink(path);
    return failed;
}
