#include "codes.h"

#include <string.h>

#include "compiler.h"
#include "events.h"
#include "memory.h"
#include "python_api.h"
#include "python_text.h"
#include "strings.h"

enum { MOST_CODES = 1 << 20, FIRST_SLOTS = 1 << 12, MOST_TEXT = 1024, MOST_TABLE = 1 << 20 };

struct spinlock codes_lock;
uint32_t codes_generation_now = 1;

/* Open addressing, read without a lock. A table is replaced by one of twice the size when half full; the
 * old one stays, for readers still in it (together they are as large as the last). */
struct code_slot {
    uint64_t key; /* 0: never used */
    uint32_t id;  /* 0: forgotten */
    uint32_t unused;
};

struct code_table {
    uint64_t mask;
    uint64_t used;
    struct code_slot slots[];
};

static struct code_table *by_address;
static struct code_table *by_content;
static struct growing_array codes;
static uint32_t code_count = 1;

static struct code_table *make_table(uint64_t slots)
{
    struct code_table *table = memory_map(sizeof *table + slots * sizeof(struct code_slot));
    if (table != NULL) {
        table->mask = slots - 1;
    }
    return table;
}

bool codes_create(void)
{
    by_address = make_table(FIRST_SLOTS);
    by_content = make_table(FIRST_SLOTS);
    return by_address != NULL && by_content != NULL &&
           growing_array_reserve(&codes, MOST_CODES * sizeof(struct decref_code)) &&
           growing_array_commit(&codes, sizeof(struct decref_code));
}

/* The key's slot, or the empty one where it would go. */
static struct code_slot *find_slot(struct code_table *table, uint64_t key)
{
    uint64_t index = (key * 0x9E3779B97F4A7C15ull) >> 20;
    for (;; index++) {
        struct code_slot *slot = &table->slots[index & table->mask];
        uint64_t there = __atomic_load_n(&slot->key, __ATOMIC_ACQUIRE);
        if (there == key || there == 0) {
            return slot;
        }
    }
}

/* The following two under codes_lock. */
static bool grow(struct code_table **table)
{
    struct code_table *old = *table;
    struct code_table *larger = make_table(2 * (old->mask + 1));
    if (larger == NULL) {
        return false;
    }
    for (uint64_t i = 0; i <= old->mask; i++) {
        if (old->slots[i].id != 0) {
            *find_slot(larger, old->slots[i].key) = old->slots[i];
            larger->used++;
        }
    }
    __atomic_store_n(table, larger, __ATOMIC_RELEASE);
    return true;
}

static bool set(struct code_table **table, uint64_t key, uint32_t id)
{
    if (2 * (*table)->used > (*table)->mask && !grow(table)) {
        return false;
    }
    struct code_slot *slot = find_slot(*table, key);
    (*table)->used += slot->key == 0;
    __atomic_store_n(&slot->id, id, __ATOMIC_RELAXED);
    __atomic_store_n(&slot->key, key, __ATOMIC_RELEASE);
    return true;
}

struct content {
    char filename[MOST_TEXT];
    char name[MOST_TEXT];
    size_t filename_length;
    size_t name_length;
    uintptr_t table;
    size_t table_size;
    int32_t first_line;
};

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
    const uint8_t *at = bytes;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ at[i]) * 0x100000001b3ull;
    }
    return hash;
}

static uint64_t hash_content(const struct content *content)
{
    uint64_t hash = hash_bytes(0xcbf29ce484222325ull, content->filename, content->filename_length);
    hash = hash_bytes(hash, content->name, content->name_length);
    hash = hash_bytes(hash, &content->first_line, sizeof content->first_line);
    hash = hash_bytes(hash, (const void *)content->table, content->table_size);
    return hash != 0 ? hash : 1;
}

static uintptr_t word_at(uintptr_t base, int offset)
{
    return *(const uintptr_t *)(base + (uintptr_t)offset);
}

static bool read_content(uintptr_t code, struct content *content)
{
    enum { BYTES_LENGTH = 16, BYTES_START = 32 };
    const struct python_object *object = (const struct python_object *)code;
    if (object->type != python.PyCode_Type) {
        return false;
    }
    uintptr_t table = word_at(code, python_layout->co_linetable);
    content->filename_length = python_text_copy(word_at(code, python_layout->co_filename), content->filename, MOST_TEXT);
    content->name_length = python_text_copy(word_at(code, python_layout->co_name), content->name, MOST_TEXT);
    content->first_line = *(const int32_t *)(code + (uintptr_t)python_layout->co_first_line);
    content->table = table + BYTES_START;
    content->table_size = table != 0 ? word_at(table, BYTES_LENGTH) : 0;
    if (content->table_size > MOST_TABLE) {
        content->table_size = 0;
    }
    return true;
}

static uint32_t add(uintptr_t code, const struct content *content)
{
    if (!growing_array_commit(&codes, (size_t)(code_count + 1) * sizeof(struct decref_code))) {
        degrade(DECREF_DEGRADED_STACK_CAP);
        return 0;
    }
    struct decref_code *record = (struct decref_code *)codes.start + code_count;
    spinlock_take(&kept_strings_lock);
    record->filename = strings_add(&kept_strings, content->filename, content->filename_length);
    record->qualname = strings_add(&kept_strings, content->name, content->name_length);
    record->table = strings_add_bytes(&kept_strings, (const void *)content->table, content->table_size);
    spinlock_release(&kept_strings_lock);
    record->table_size = record->table != 0 ? content->table_size : 0;
    record->first_line = content->first_line;
    record->table_kind = (uint32_t)python_layout->table_kind;
    record->address = code;
    uint32_t id = code_count;
    __atomic_store_n(&code_count, id + 1, __ATOMIC_RELEASE);
    return id;
}

COLD static uint32_t learn(uintptr_t code)
{
    struct content content;
    if (!read_content(code, &content)) {
        return 0;
    }
    uint64_t hash = hash_content(&content);
    spinlock_take(&codes_lock);
    struct code_slot *known = find_slot(by_content, hash);
    uint32_t id = known->key != 0 ? known->id : add(code, &content);
    if (id != 0 && (!set(&by_content, hash, id) || !set(&by_address, code, id))) {
        degrade(DECREF_DEGRADED_STACK_CAP);
    }
    spinlock_release(&codes_lock);
    struct shadow_entry *entry = shadow_find_or_create(code);
    if (id != 0 && entry != NULL) {
        __atomic_or_fetch(&entry->what, SHADOW_CODE, __ATOMIC_RELAXED);
    }
    return id;
}

uint32_t code_id_of(uintptr_t code)
{
    struct code_slot *slot = find_slot(__atomic_load_n(&by_address, __ATOMIC_ACQUIRE), code);
    uint32_t id = slot->key == code ? __atomic_load_n(&slot->id, __ATOMIC_RELAXED) : 0;
    return LIKELY(id != 0) ? id : learn(code);
}

void codes_forget(uintptr_t code)
{
    spinlock_take(&codes_lock);
    struct code_slot *slot = find_slot(by_address, code);
    if (slot->key == code) {
        __atomic_store_n(&slot->id, 0, __ATOMIC_RELAXED);
    }
    codes_generation_next();
    spinlock_release(&codes_lock);
}

void codes_forget_all(void)
{
    spinlock_take(&codes_lock);
    for (uint64_t i = 0; i <= by_address->mask; i++) {
        __atomic_store_n(&by_address->slots[i].id, 0, __ATOMIC_RELAXED);
    }
    codes_generation_next();
    spinlock_release(&codes_lock);
}

uint32_t codes_count(void)
{
    return __atomic_load_n(&code_count, __ATOMIC_ACQUIRE);
}

const struct decref_code *codes_at(uint32_t id)
{
    return (const struct decref_code *)codes.start + id;
}
