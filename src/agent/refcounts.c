#include "refcounts.h"

#include <string.h>

#include "events.h"
#include "memory.h"
#include "python_api.h"

/* Addresses and counts in a table of the agent's own: remembering must not create or hold a reference. */
struct remembered {
    struct python_object *object; /* NULL: empty */
    int64_t count;
};

static struct remembered *table;
static size_t table_size; /* a power of two */
static size_t table_used;

static size_t slot_of(const struct remembered *slots, size_t size, const struct python_object *object)
{
    size_t index = ((uintptr_t)object * 0x9E3779B97F4A7C15ull >> 20) & (size - 1);
    while (slots[index].object != NULL && slots[index].object != object) {
        index = (index + 1) & (size - 1);
    }
    return index;
}

static bool grow(void)
{
    size_t size = table_size == 0 ? 1 << 16 : 2 * table_size;
    struct remembered *larger = memory_map(size * sizeof *larger);
    if (larger == NULL) {
        return false;
    }
    for (size_t i = 0; i < table_size; i++) {
        if (table[i].object != NULL) {
            larger[slot_of(larger, size, table[i].object)] = table[i];
        }
    }
    if (table != NULL) {
        memory_unmap(table, table_size * sizeof *table);
    }
    table = larger;
    table_size = size;
    return true;
}

static int remember(struct python_object *object, void *context)
{
    (void)context;
    if (object == NULL) {
        return 0;
    }
    int64_t count = python_refcount(object->refcount);
    if (count == -1) {
        return 0; /* immortal: its count says nothing */
    }
    if (2 * table_used >= table_size && !grow()) {
        return -1;
    }
    struct remembered *slot = &table[slot_of(table, table_size, object)];
    table_used += slot->object == NULL;
    *slot = (struct remembered){object, count};
    return 0;
}

bool refcounts_baseline(struct python_object *objects)
{
    if (table != NULL) {
        memset(table, 0, table_size * sizeof *table);
    }
    table_used = 0;
    int64_t length = python.PyList_Size(objects);
    for (int64_t i = 0; i < length; i++) {
        struct python_object *object = python.PyList_GetItem(objects, i);
        if (remember(object, NULL) != 0) {
            return false;
        }
        if (object->type->traverse != NULL && (object->type->flags & PYTHON_TYPE_GC) != 0 &&
            object->type->traverse(object, remember, NULL) != 0) {
            return false;
        }
    }
    return length >= 0;
}

static bool append(struct python_object *list, struct python_object *object, int64_t growth)
{
    struct python_object *pair = python.Py_BuildValue("(Ol)", object, (long)growth);
    if (pair == NULL) {
        return false;
    }
    int error = python.PyList_Append(list, pair);
    python.Py_DecRef(pair);
    return error == 0;
}

struct python_object *refcounts_grown(long minimum)
{
    thread_state.paused++;
    struct python_object *list = python.PyList_New(0);
    for (size_t i = 0; list != NULL && i < table_size; i++) {
        struct python_object *object = table[i].object;
        if (object == NULL) {
            continue;
        }
        int64_t count = python_refcount(object->refcount);
        if (count != -1 && count - table[i].count >= minimum && !append(list, object, count - table[i].count)) {
            python.Py_DecRef(list);
            list = NULL;
        }
    }
    thread_state.paused--;
    return list;
}
