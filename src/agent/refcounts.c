#include "refcounts.h"

#include "events.h"
#include "memory.h"
#include "python_api.h"

/* In a table of the agent's own, with a reference each: what is looked at later must still be that object. The count
 * remembered includes that reference. References that a container is seen to hold are no growth: a list that gets None
 * once more grows, and None's count has its reason. */
struct remembered {
    struct python_object *object; /* NULL: empty */
    int64_t count;
    int64_t held_then; /* of these, by containers that are remembered too */
    int64_t held_now;
    bool is_tracked; /* by the garbage collector */
};

enum { TUPLE_SUBCLASS = 1 << 26, DICT_SUBCLASS = 1 << 29 }; /* Py_TPFLAGS_*: may be untracked and hold objects all the same */

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
    if (slot->object == NULL) {
        python.Py_IncRef(object);
        table_used++;
        *slot = (struct remembered){.object = object, .count = count + 1};
    }
    return 0;
}

/* Giving up a reference may run code of the program, which finds an empty table. */
static void forget_all(void)
{
    struct remembered *old = table;
    size_t size = table_size;
    table = NULL;
    table_size = table_used = 0;
    for (size_t i = 0; i < size; i++) {
        if (old[i].object != NULL) {
            python.Py_DecRef(old[i].object);
        }
    }
    if (old != NULL) {
        memory_unmap(old, size * sizeof *old);
    }
}

static bool can_be_traversed(const struct python_object *object)
{
    return object->type->traverse != NULL && (object->type->flags & PYTHON_TYPE_GC) != 0;
}

static int count_hold(struct python_object *object, void *context)
{
    (void)context;
    struct remembered *slot = &table[slot_of(table, table_size, object)];
    slot->held_now += slot->object != NULL;
    return 0;
}

/* Fills held_now. Runs no code but tp_traverse, so the table stays as it is. */
static void count_holds(void)
{
    for (size_t i = 0; i < table_size; i++) {
        table[i].held_now = 0;
    }
    for (size_t i = 0; i < table_size; i++) {
        struct python_object *object = table[i].object;
        if (object != NULL && can_be_traversed(object) &&
            (table[i].is_tracked || (object->type->flags & (TUPLE_SUBCLASS | DICT_SUBCLASS)) != 0)) {
            object->type->traverse(object, count_hold, NULL);
        }
    }
}

static bool remember_all(struct python_object *objects)
{
    int64_t length = python.PyList_Size(objects);
    for (int64_t i = 0; i < length; i++) {
        struct python_object *object = python.PyList_GetItem(objects, i);
        if (remember(object, NULL) != 0) {
            return false;
        }
        struct remembered *slot = &table[slot_of(table, table_size, object)];
        slot->is_tracked = slot->object != NULL;
        if (can_be_traversed(object) && object->type->traverse(object, remember, NULL) != 0) {
            return false;
        }
    }
    return length >= 0;
}

bool refcounts_baseline(struct python_object *objects)
{
    forget_all();
    if (!grow() || !remember_all(objects)) {
        return false;
    }
    count_holds();
    for (size_t i = 0; i < table_size; i++) {
        table[i].held_then = table[i].held_now;
    }
    return true;
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
    count_holds();
    struct python_object *list = python.PyList_New(0);
    for (size_t i = 0; list != NULL && i < table_size; i++) {
        struct python_object *object = table[i].object;
        if (object == NULL) {
            continue;
        }
        int64_t count = python_refcount(object->refcount);
        int64_t growth = count - table[i].count - (table[i].held_now - table[i].held_then);
        if (count != -1 && growth >= minimum && !append(list, object, growth)) {
            python.Py_DecRef(list);
            list = NULL;
        }
    }
    thread_state.paused--;
    return list;
}
