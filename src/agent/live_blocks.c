#include "live_blocks.h"

#include <string.h>

#include "compiler.h"
#include "mappings.h"
#include "memory.h"
#include "shadow.h"
#include "snapshot.h"

enum {
    PAGE = 4096,
    REGION_BYTES = 1 << SHADOW_REGION_BITS,
    HEAD_BYTES = 48,
    COPY_BYTES = REGION_BYTES + PAGE,
    PAGES = COPY_BYTES / PAGE,
};

/* A copy of one region's memory, made when its first object is met: one system call for all its blocks, and
 * a page that another thread unmaps meanwhile is a page without objects, not a crash. */
struct region_copy {
    uint8_t *bytes;
    bool filled;
    bool readable[PAGES];
};

static void fill(struct region_copy *copy, uintptr_t start)
{
    memset(copy->readable, 0, sizeof copy->readable);
    for (size_t page = 0; page < PAGES;) {
        size_t got = memory_read_untrusted(copy->bytes + page * PAGE, start + page * PAGE, COPY_BYTES - page * PAGE);
        memset(copy->readable + page, 1, got / PAGE);
        page += got / PAGE + 1;
    }
    copy->filled = true;
}

static struct object_view view(struct region_copy *copy, struct object_types *types, uintptr_t start, uintptr_t address,
                               uint64_t size)
{
    if (copy->bytes == NULL) {
        return (struct object_view){0, 0};
    }
    if (!copy->filled) {
        fill(copy, start);
    }
    size_t offset = address - start;
    size_t bytes = size < HEAD_BYTES ? (size_t)size : HEAD_BYTES;
    if (bytes == 0 || !copy->readable[offset / PAGE] || !copy->readable[(offset + bytes - 1) / PAGE]) {
        return (struct object_view){0, 0};
    }
    uint64_t head[HEAD_BYTES / 8];
    memcpy(head, copy->bytes + offset, bytes);
    return object_types_view(types, head, bytes, size);
}

static bool live(const struct shadow_entry *entry, struct shadow_entry *copy)
{
    copy->what = __atomic_load_n(&entry->what, __ATOMIC_ACQUIRE);
    copy->size_birth = __atomic_load_n(&entry->size_birth, __ATOMIC_ACQUIRE);
    return shadow_domain(copy->what) != 0 && __atomic_load_n(&entry->what, __ATOMIC_RELAXED) == copy->what;
}

/* Dead objects rest in CPython's free lists with a count of 0; the tables know them as allocated. */
static bool in_free_list(const struct object_view *object)
{
    return object->type != 0 && object->refcount == 0;
}

static void write_region(struct file_writer *file, struct object_types *types, uint32_t first_birth,
                         struct shadow_region region, struct region_copy *copy)
{
    copy->filled = false;
    for (uint32_t i = 0; i < SHADOW_REGION_ENTRIES; i++) {
        struct shadow_entry entry;
        if (__atomic_load_n(&region.entries[i].what, __ATOMIC_RELAXED) == 0 || !live(&region.entries[i], &entry)) {
            continue;
        }
        struct decref_block block = {
            .address = region.start + (uintptr_t)i * 16,
            .size = entry.size_birth & SHADOW_SIZE_MASK,
            .native = (uint32_t)(entry.what & SHADOW_NODE_MASK),
            .python = (uint32_t)(entry.what >> SHADOW_PYTHON_SHIFT & SHADOW_NODE_MASK),
            .birth = (uint32_t)(entry.size_birth >> SHADOW_BIRTH_SHIFT),
            .domain = shadow_domain(entry.what),
            .flags = (entry.what & SHADOW_REUSED) != 0 ? DECREF_BLOCK_REUSED : 0,
        };
        if (block.birth < first_birth) {
            continue;
        }
        if (block.domain == DECREF_DOMAIN_OBJ) {
            struct object_view object = view(copy, types, region.start, block.address, block.size);
            if (in_free_list(&object)) {
                continue;
            }
            block.type = object.type;
            block.refcount = object.refcount;
        }
        file_writer_put(file, &block, sizeof block);
    }
}

void live_blocks_write(struct file_writer *file, struct object_types *types, uint32_t first_birth)
{
    struct region_copy copy = {.bytes = memory_borrow(COPY_BYTES)};
    for (size_t i = 0; i < shadow_region_count(); i++) {
        struct shadow_region region = shadow_region_at(i);
        if (region.entries != NULL) {
            write_region(file, types, first_birth, region, &copy);
        }
    }
    if (copy.bytes != NULL) {
        memory_give_back(copy.bytes, COPY_BYTES);
    }
}

void live_mappings_write(struct file_writer *file, uint32_t first_birth)
{
    bool locked = spinlock_take_bounded(&mappings_lock);
    for (size_t i = 0; i < mappings_count(); i++) {
        const struct mapping *mapping = mappings_at(i);
        if (mapping->birth >= first_birth) {
            struct decref_block block = {.address = mapping->start, .size = mapping->end - mapping->start,
                                         .native = mapping->native, .python = mapping->python, .birth = mapping->birth,
                                         .domain = DECREF_DOMAIN_MMAP};
            file_writer_put(file, &block, sizeof block);
        }
    }
    if (locked) {
        spinlock_release(&mappings_lock);
    }
}
