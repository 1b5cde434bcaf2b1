#include "object_types.h"

#include <string.h>

#include "compiler.h"
#include "python_api.h"
#include "python_text.h"

enum { SLOTS = 1 << 16, MOST_LOOKED_AT = SLOTS / 2, MOST_NAME = 512, MOST_METATYPE_DEPTH = 4 };

struct type_slot {
    uintptr_t address;
    uint64_t id;
};

struct object_size {
    int64_t basic;
    int64_t item;
};

bool object_types_begin(struct object_types *types, struct strings *strings)
{
    memset(types, 0, sizeof *types);
    types->strings = strings;
    types->count = 1;
    types->types.borrowed = types->sizes.borrowed = types->slots.borrowed = true;
    return growing_array_reserve(&types->types, (MOST_LOOKED_AT + 1) * sizeof(struct decref_type)) &&
           growing_array_commit(&types->types, sizeof(struct decref_type)) &&
           growing_array_reserve(&types->sizes, (MOST_LOOKED_AT + 1) * sizeof(struct object_size)) &&
           growing_array_reserve(&types->slots, SLOTS * sizeof(struct type_slot)) &&
           growing_array_commit(&types->slots, types->slots.reserved);
}

void object_types_end(struct object_types *types)
{
    growing_array_release(&types->types);
    growing_array_release(&types->sizes);
    growing_array_release(&types->slots);
}

/* `type` itself, or a class derived from it: its own type leads to `type` in a few steps. */
static bool is_metatype(uintptr_t address, unsigned depth)
{
    struct python_type type;
    if (address == (uintptr_t)python.PyType_Type) {
        return true;
    }
    return depth > 0 && memory_read_untrusted(&type, address, sizeof type) == sizeof type &&
           (type.flags & PYTHON_TYPE_IS_TYPE) != 0 && is_metatype((uintptr_t)type.head.type, depth - 1);
}

static size_t read_name(uintptr_t address, char *name)
{
    size_t got = memory_read_untrusted(name, address, MOST_NAME);
    const char *end = memchr(name, 0, got);
    size_t length = end != NULL ? (size_t)(end - name) : 0;
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)name[i] < ' ') {
            return 0;
        }
    }
    return length;
}

/* The end of the interpreter takes READY off static types, whose objects may well be left. */
static bool is_in_use(const struct python_type *type)
{
    bool is_over = python.Py_IsInitialized() == 0;
    return (type->flags & PYTHON_TYPE_READY) != 0 || (is_over && (uintptr_t)type->head.type == (uintptr_t)python.PyType_Type);
}

static uint32_t learn(struct object_types *types, uintptr_t address)
{
    struct python_type type;
    char name[MOST_NAME];
    if (memory_read_untrusted(&type, address, sizeof type) != sizeof type || type.basic_size < 16 ||
        type.basic_size > 1 << 24 || type.item_size < 0 || type.item_size > 1 << 24 ||
        !is_in_use(&type) || python_refcount(type.head.refcount) == 0 ||
        !is_metatype((uintptr_t)type.head.type, MOST_METATYPE_DEPTH)) {
        return 0;
    }
    size_t length = read_name((uintptr_t)type.name, name);
    if (length == 0 || !growing_array_commit(&types->types, (types->count + 1) * sizeof(struct decref_type)) ||
        !growing_array_commit(&types->sizes, (types->count + 1) * sizeof(struct object_size))) {
        return 0;
    }
    ((struct object_size *)types->sizes.start)[types->count] = (struct object_size){type.basic_size, type.item_size};
    struct decref_type *record = (struct decref_type *)types->types.start + types->count;
    *record = (struct decref_type){address, strings_add(types->strings, name, length), 0, type.flags};
    return types->count++;
}

static uint32_t id_of(struct object_types *types, uintptr_t address)
{
    struct type_slot *slots = (struct type_slot *)types->slots.start;
    size_t index = (address * 0x9E3779B97F4A7C15ull) >> 48;
    while (slots[index].address != 0) {
        if (slots[index].address == address) {
            return (uint32_t)slots[index].id;
        }
        index = (index + 1) & (SLOTS - 1);
    }
    if (types->looked_at == MOST_LOOKED_AT) {
        return 0;
    }
    types->looked_at++;
    slots[index] = (struct type_slot){address, learn(types, address)};
    return (uint32_t)slots[index].id;
}

static bool plausible_pointer(uint64_t word)
{
    return (word & 7) == 0 && word >= 1 << 16 && word >> 47 == 0;
}

static bool plausible_refcount(uint64_t word)
{
    unsigned minor = python_version >> 16 & 0xff;
    if (minor < 12) {
        return word < 1u << 30;
    }
    /* 3.14 keeps flags in the upper half; before, it is zero. */
    return (minor >= 14 || word >> 32 == 0) && (python_refcount(word) == -1 || (uint32_t)word < 1u << 30);
}

/* A dead object (reference count 0) rests in a free list only when it has its type's size: memory that was never written
 * to still holds the type of the object that lay there before, and 0 where CPython's list of free blocks ended. What is
 * alive may be smaller than its type says: a str with its characters behind it is. */
static bool fits(const struct object_types *types, uint32_t id, uint64_t refcount, uint64_t size, uint64_t preheader)
{
    const struct object_size *of = (const struct object_size *)types->sizes.start + id;
    uint64_t least = (uint64_t)of->basic + preheader;
    return refcount != 0 || (of->item == 0 ? size == least : size >= least);
}

struct object_view object_types_view(struct object_types *types, const uint64_t *head, uint64_t bytes, uint64_t size)
{
    /* The object starts after what its type says comes before it: try the three possible places. */
    for (unsigned before = 0; before <= 4 && (before + 2) * 8 <= bytes; before += 2) {
        uint64_t refcount = head[before];
        uint64_t type = head[before + 1];
        if (!plausible_pointer(type) || !plausible_refcount(refcount)) {
            continue;
        }
        uint32_t id = id_of(types, type);
        const struct decref_type *record = (const struct decref_type *)types->types.start + id;
        if (id != 0 && python_preheader(record->flags) == before * 8 && fits(types, id, refcount, size, before * 8)) {
            return (struct object_view){id, python_refcount(refcount)};
        }
    }
    return (struct object_view){0, 0};
}

static uint32_t read_module(struct object_types *types, struct python_object *type)
{
    char name[MOST_NAME];
    struct python_object *module = python.PyObject_GetAttrString(type, "__module__");
    if (module == NULL) {
        python.PyErr_Clear();
        return 0;
    }
    size_t length = python_text_copy((uintptr_t)module, name, sizeof name);
    python.Py_DecRef(module);
    return length != 0 ? strings_add(types->strings, name, length) : 0;
}

void object_types_name_modules(struct object_types *types)
{
    struct decref_type *records = (struct decref_type *)types->types.start;
    for (uint32_t id = 1; id < types->count; id++) {
        struct python_object *type = (struct python_object *)records[id].address;
        /* Only plain classes: a metaclass could run code of the program. */
        if (type->type == python.PyType_Type) {
            records[id].module = read_module(types, type);
        }
    }
}
