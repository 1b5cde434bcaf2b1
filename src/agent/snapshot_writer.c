#include "snapshot_writer.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "agent.h"
#include "codes.h"
#include "events.h"
#include "file_writer.h"
#include "handles.h"
#include "live_blocks.h"
#include "modules.h"
#include "object_types.h"
#include "selfcheck.h"
#include "strings.h"
#include "system_call.h"
#include "ticks.h"
#include "trie.h"
#include "unwind.h"

enum { SECTIONS = 10, MOST_EXTRA_STRINGS = 1 << 26, MOST_PATH = 4096 };

struct snapshot {
    const struct snapshot_request *request;
    struct file_writer file;
    struct decref_section_entry sections[SECTIONS];
    uint32_t section_count;
    struct strings strings; /* a copy of the kept ones, and what only this snapshot needs */
    struct object_types types;
};

static void begin_section(struct snapshot *snapshot, enum decref_section section, uint32_t record_size)
{
    file_writer_align(&snapshot->file, 8);
    snapshot->sections[snapshot->section_count] = (struct decref_section_entry){
        .section = section, .record_size = record_size, .offset = snapshot->file.position};
}

static void end_section(struct snapshot *snapshot)
{
    struct decref_section_entry *entry = &snapshot->sections[snapshot->section_count++];
    entry->count = (snapshot->file.position - entry->offset) / entry->record_size;
}

static void write_section(struct snapshot *snapshot, enum decref_section section, uint32_t record_size, const void *records,
                          uint64_t count)
{
    begin_section(snapshot, section, record_size);
    file_writer_put(&snapshot->file, records, count * record_size);
    end_section(snapshot);
}

static void write_modules(struct snapshot *snapshot)
{
    begin_section(snapshot, DECREF_SECTION_MODULES, sizeof(struct decref_module));
    for (size_t i = 0; i < modules_count(); i++) {
        const struct module *module = modules_at(i);
        struct decref_module record = {
            .start = module->start, .end = module->end, .bias = module->bias, .path = module->path,
            .build_id = module->build_id, .first_epoch = module->first_epoch,
            .last_epoch = module->last_epoch < modules_epoch() ? module->last_epoch : modules_epoch()};
        file_writer_put(&snapshot->file, &record, sizeof record);
    }
    end_section(snapshot);
}

/* Nodes as they lie in memory; the bucket link where the record is reserved is cleared. */
static void write_nodes(struct snapshot *snapshot, enum decref_section section, const struct trie *trie)
{
    uint32_t count = __atomic_load_n(&trie->used, __ATOMIC_ACQUIRE);
    const struct trie_node *nodes = trie_nodes(trie);
    begin_section(snapshot, section, sizeof(struct trie_node));
    for (uint32_t id = 0; id < count && id < trie->capacity; id++) {
        struct trie_node record = {id == 0 ? 0 : nodes[id].frame, id == 0 ? 0 : nodes[id].parent, 0};
        file_writer_put(&snapshot->file, &record, sizeof record);
    }
    end_section(snapshot);
}

static void write_blocks(struct snapshot *snapshot)
{
    begin_section(snapshot, DECREF_SECTION_BLOCKS, sizeof(struct decref_block));
    live_blocks_write(&snapshot->file, &snapshot->types, snapshot->request->first_birth);
    live_mappings_write(&snapshot->file, snapshot->request->first_birth);
    end_section(snapshot);
}

static void write_handles(struct snapshot *snapshot)
{
    begin_section(snapshot, DECREF_SECTION_HANDLES, sizeof(struct decref_handle));
    bool locked = spinlock_take_bounded(&handles_lock);
    for (uint32_t i = 1; i < handles_most(); i++) {
        const struct handle *handle = handles_at(i);
        if (handle->kind != 0 && handle->birth >= snapshot->request->first_birth) {
            struct decref_handle record = {
                .value = handle->value, .kind = handle->kind, .native = handle->native, .python = handle->python,
                .birth = handle->birth, .detail = strings_add(&snapshot->strings, handle->detail, strlen(handle->detail))};
            file_writer_put(&snapshot->file, &record, sizeof record);
        }
    }
    if (locked) {
        spinlock_release(&handles_lock);
    }
    end_section(snapshot);
}

static void write_types(struct snapshot *snapshot)
{
    if (snapshot->request->python_usable) {
        object_types_name_modules(&snapshot->types);
    }
    write_section(snapshot, DECREF_SECTION_TYPES, sizeof(struct decref_type), snapshot->types.types.start,
                  snapshot->types.count);
}

static void write_checks(struct snapshot *snapshot)
{
    struct decref_check checks[SELFCHECK_MOST];
    size_t count = selfcheck_collect(checks);
    write_section(snapshot, DECREF_SECTION_CHECKS, sizeof(struct decref_check), checks, count);
}

static void write_strings(struct snapshot *snapshot)
{
    write_section(snapshot, DECREF_SECTION_STRINGS, 1, snapshot->strings.bytes.start, snapshot->strings.used);
}

static void write_front(struct snapshot *snapshot)
{
    struct {
        struct decref_snapshot_header header;
        struct decref_section_entry sections[SECTIONS];
    } front = {.header = {.magic = DECREF_SNAPSHOT_MAGIC,
                          .version = DECREF_SNAPSHOT_VERSION,
                          .section_count = snapshot->section_count,
                          .cause = snapshot->request->cause,
                          .pid = (uint32_t)own_pid(),
                          .parent_pid = (uint32_t)system_call(SYS_getppid),
                          .sequence = snapshot->request->sequence,
                          .first_birth = snapshot->request->first_birth,
                          .next_iteration = current_birth,
                          .start_time_ns = agent.start_time_ns,
                          .time_ns = agent_clock()}};
    memcpy(front.sections, snapshot->sections, sizeof front.sections);
    file_writer_put_front(&snapshot->file, &front, sizeof front);
}

static bool begin(struct snapshot *snapshot)
{
    snapshot->strings.bytes.borrowed = true;
    if (!strings_create(&snapshot->strings, MOST_EXTRA_STRINGS + kept_strings.used)) {
        return false;
    }
    size_t kept = __atomic_load_n(&kept_strings.used, __ATOMIC_ACQUIRE);
    strings_add_bytes(&snapshot->strings, kept_strings.bytes.start + 1, kept - 1);
    return object_types_begin(&snapshot->types, &snapshot->strings);
}

static int write_file(struct snapshot *snapshot, const char *path)
{
    static const uint8_t space_for_front[sizeof(struct decref_snapshot_header) + SECTIONS * sizeof(struct decref_section_entry)];
    file_writer_open(&snapshot->file, path);
    file_writer_put(&snapshot->file, space_for_front, sizeof space_for_front);
    write_modules(snapshot);
    write_blocks(snapshot);
    write_handles(snapshot);
    write_nodes(snapshot, DECREF_SECTION_NATIVE_NODES, &native_trie);
    write_nodes(snapshot, DECREF_SECTION_PYTHON_NODES, &python_trie);
    write_section(snapshot, DECREF_SECTION_CODES, sizeof(struct decref_code), codes_at(0), codes_count());
    write_types(snapshot);
    write_checks(snapshot);
    write_section(snapshot, DECREF_SECTION_TICKS, sizeof(struct decref_tick), ticks_passed(), ticks_count());
    write_strings(snapshot);
    write_front(snapshot);
    file_writer_close(&snapshot->file);
    return snapshot->file.error;
}

int snapshot_write(const struct snapshot_request *request)
{
    struct snapshot snapshot = {.request = request};
    char partial[MOST_PATH];
    int length = snprintf(partial, sizeof partial, "%s.partial", request->path);
    if (length < 0 || (size_t)length >= sizeof partial) {
        return ENAMETOOLONG;
    }
    thread_state.depth++;
    int error = begin(&snapshot) ? write_file(&snapshot, partial) : ENOMEM;
    if (error == 0) {
        error = (int)-system_call(SYS_rename, partial, request->path);
    }
    if (error != 0) {
        system_call(SYS_unlink, partial);
    }
    object_types_end(&snapshot.types);
    growing_array_release(&snapshot.strings.bytes);
    thread_state.depth--;
    return error;
}

int snapshot_write_text(const char *path, const char *text)
{
    struct file_writer file;
    file_writer_open(&file, path);
    file_writer_put(&file, text, strlen(text));
    file_writer_close(&file);
    return file.error;
}
