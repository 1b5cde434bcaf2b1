/* A whole file: its header and sections lie where they say and hold what was recorded, also while threads record on; what
 * cannot be written leaves nothing behind. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent.h"
#include "codes.h"
#include "events.h"
#include "handles.h"
#include "modules.h"
#include "python_api.h"
#include "python_text.h"
#include "selfcheck.h"
#include "snapshot_writer.h"
#include "strings.h"
#include "ticks.h"
#include "trie.h"

enum { HANDLES = 3, THREADS = 4, BLOCKS = 500, MOST_BYTES = 1 << 22 };

struct python_api python;
uint32_t python_version = 0x030c0000;
uint64_t python_slot_flags;
struct agent agent = {.start_time_ns = 11};
uint32_t current_birth = 5, modules_epoch_now = 2;
__thread struct thread_state thread_state __attribute__((tls_model("initial-exec")));
struct trie native_trie, python_trie;
struct spinlock handles_lock, modules_lock;
static const struct handle handles[HANDLES] = {
    {0}, {.kind = DECREF_HANDLE_FD, .value = 17, .birth = 5, .detail = "socket"}, {.kind = DECREF_HANDLE_FD, .value = 18, .birth = 4}};
static const struct module modules[2] = {{.start = 4096, .end = 8192, .first_epoch = 1, .last_epoch = 1},
                                         {.start = 8192, .end = 9000, .first_epoch = 2, .last_epoch = UINT32_MAX}};
static const struct decref_code codes[2];
static const uintptr_t heap = (uintptr_t)16 << SHADOW_REGION_BITS;
static bool stop;

int64_t python_refcount(uint64_t word)
{
    return (int64_t)word;
}

size_t python_text_copy(uintptr_t text, char *to, size_t room)
{
    (void)text, (void)to, (void)room;
    abort();
}

uint64_t agent_clock(void)
{
    return 12;
}

uint32_t handles_most(void)
{
    return HANDLES;
}

const struct handle *handles_at(uint32_t index)
{
    return &handles[index];
}

size_t modules_count(void)
{
    return 2;
}

const struct module *modules_at(size_t index)
{
    return &modules[index];
}

uint32_t codes_count(void)
{
    return 2;
}

const struct decref_code *codes_at(uint32_t id)
{
    return &codes[id];
}

size_t selfcheck_collect(struct decref_check *checks)
{
    memset(checks, 0, 2 * sizeof *checks);
    return 2;
}

const struct decref_tick *ticks_passed(void)
{
    return NULL;
}

size_t ticks_count(void)
{
    return 0;
}

static void put(uintptr_t address, uint32_t birth)
{
    struct shadow_entry *entry = shadow_find_or_create(address);
    __atomic_store_n(&entry->size_birth, shadow_size_birth(24, birth), __ATOMIC_RELAXED);
    __atomic_store_n(&entry->what, shadow_what(1, 1, DECREF_DOMAIN_MALLOC), __ATOMIC_RELEASE);
}

static uint8_t bytes[MOST_BYTES];
static size_t size;
static char folder[] = "/tmp/snapshot_writer.XXXXXX";
static char path[64];

static int write_and_read(void)
{
    const struct snapshot_request request = {.path = path, .cause = DECREF_CAUSE_REQUEST, .sequence = 3, .first_birth = 5};
    int error = snapshot_write(&request);
    FILE *file = fopen(path, "rb");
    size = file != NULL ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file != NULL) {
        fclose(file);
    }
    unlink(path);
    return error;
}

static const struct decref_section_entry *section(enum decref_section wanted)
{
    const struct decref_snapshot_header *header = (const void *)bytes;
    const struct decref_section_entry *entries = (const void *)(header + 1);
    for (uint32_t i = 0; i < header->section_count; i++) {
        if (entries[i].section == wanted) {
            return &entries[i];
        }
    }
    abort();
}

/* Each after the one before it, aligned, and inside the file. */
static bool sections_lie_well(void)
{
    const struct decref_snapshot_header *header = (const void *)bytes;
    const struct decref_section_entry *entries = (const void *)(header + 1);
    uint64_t end = sizeof *header + header->section_count * sizeof *entries;
    for (uint32_t i = 0; i < header->section_count; i++) {
        if (entries[i].offset < end || entries[i].offset % 8 != 0) {
            return false;
        }
        end = entries[i].offset + entries[i].count * entries[i].record_size;
    }
    return end == size && header->magic == DECREF_SNAPSHOT_MAGIC && header->section_count == 10;
}

static int exact(void)
{
    uint32_t node = trie_intern(&native_trie, 0, 0x1234);
    trie_intern(&python_trie, 0, 0x77);
    put(heap, 5);
    put(heap + 64, 4); /* older than asked for */
    int failed = write_and_read() != 0 || !sections_lie_well();
    const struct decref_snapshot_header *header = (const void *)bytes;
    failed |= header->sequence != 3 || header->first_birth != 5 || header->next_iteration != 5 || header->time_ns != 12;
    const struct decref_block *block = (const void *)(bytes + section(DECREF_SECTION_BLOCKS)->offset);
    failed |= section(DECREF_SECTION_BLOCKS)->count != 1 || block->address != heap || block->size != 24;
    const struct decref_handle *handle = (const void *)(bytes + section(DECREF_SECTION_HANDLES)->offset);
    const char *text = (const char *)bytes + section(DECREF_SECTION_STRINGS)->offset;
    failed |= section(DECREF_SECTION_HANDLES)->count != 1 || handle->value != 17 || strcmp(text + handle->detail, "socket") != 0;
    const struct trie_node *nodes = (const void *)(bytes + section(DECREF_SECTION_NATIVE_NODES)->offset);
    failed |= section(DECREF_SECTION_NATIVE_NODES)->count != 2 || nodes[node].frame != 0x1234 || nodes[node].next != 0;
    const struct decref_module *module = (const void *)(bytes + section(DECREF_SECTION_MODULES)->offset);
    failed |= section(DECREF_SECTION_MODULES)->count != 2 || module[0].last_epoch != 1 || module[1].last_epoch != 2;
    return failed ? printf("a snapshot of little\n") : 0;
}

static void *record_on(void *which)
{
    uintptr_t part = heap + ((uintptr_t)which + 1) * 0x10000;
    for (uint64_t frame = 1; !__atomic_load_n(&stop, __ATOMIC_RELAXED); frame++) {
        for (uintptr_t i = 0; i < BLOCKS; i++) {
            put(part + 16 * i, 5);
        }
        trie_intern(&native_trie, 0, frame << 8 | (uintptr_t)which);
        for (uintptr_t i = 0; i < BLOCKS; i++) {
            __atomic_store_n(&shadow_find(part + 16 * i)->what, 0, __ATOMIC_RELAXED);
        }
    }
    return NULL;
}

static int while_threads_record(void)
{
    pthread_t threads[THREADS];
    int failed = 0;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, record_on, (void *)i);
    }
    for (int i = 0; i < 20 && failed == 0; i++) {
        failed = write_and_read() != 0 || !sections_lie_well() || section(DECREF_SECTION_BLOCKS)->count > 1 + THREADS * BLOCKS;
    }
    __atomic_store_n(&stop, true, __ATOMIC_RELAXED);
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    return failed ? printf("a snapshot while threads record\n") : 0;
}

static int what_cannot_be_written(void)
{
    char far[5000];
    memset(far, 'x', sizeof far);
    far[sizeof far - 1] = '\0';
    int failed = snapshot_write(&(struct snapshot_request){.path = far}) != ENAMETOOLONG;
    snprintf(far, sizeof far, "%s/missing/file", folder);
    failed |= snapshot_write(&(struct snapshot_request){.path = far}) != ENOENT;
    snprintf(far, sizeof far, "%s/taken", folder); /* a folder has the name: the file is whole, but cannot have it */
    failed |= mkdir(far, 0700) != 0 || snapshot_write(&(struct snapshot_request){.path = far}) != EISDIR;
    failed |= rmdir(far) != 0 || rmdir(folder) != 0; /* nothing lies there */
    return failed || thread_state.depth != 0 ? printf("what cannot be written\n") : 0;
}

int main(void)
{
    if (mkdtemp(folder) == NULL || !shadow_create() || !strings_create(&kept_strings, 1 << 20) ||
        !trie_create(&native_trie, 1 << 20, 1 << 4) || !trie_create(&python_trie, 1 << 20, 1 << 4)) {
        return 2;
    }
    snprintf(path, sizeof path, "%s/snapshot", folder);
    return exact() != 0 || while_threads_record() != 0 || what_cannot_be_written() != 0;
}
