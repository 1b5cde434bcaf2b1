/* CPython as the agent sees it: structures that are the same in 3.8 to 3.15, and functions by name. */
#ifndef DECREF_PYTHON_API_H
#define DECREF_PYTHON_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct python_type;

struct python_object {
    uint64_t refcount; /* 3.12 and later: the low 32 bits */
    struct python_type *type;
};

struct python_tuple {
    struct python_object head;
    int64_t size;
};

typedef int (*python_visit)(struct python_object *referent, void *context);

struct python_type { /* the part of PyTypeObject that has not moved since 3.8 */
    struct python_object head;
    int64_t size;
    const char *name;
    int64_t basic_size;
    int64_t item_size;
    void *slots_before_flags[15];
    uint64_t flags;
    const char *doc;
    int (*traverse)(struct python_object *self, python_visit visit, void *context);
    int (*clear)(struct python_object *self);
    void *slots_before_free[15];
    void (*free)(void *object);
};
_Static_assert(offsetof(struct python_type, flags) == 168, "tp_flags");
_Static_assert(offsetof(struct python_type, traverse) == 184, "tp_traverse");
_Static_assert(offsetof(struct python_type, free) == 320, "tp_free");

enum python_type_flag {
    PYTHON_TYPE_HAS_WEAKREF_SLOT = 1 << 3, /* managed, 3.12 and later */
    PYTHON_TYPE_HAS_DICT_SLOT = 1 << 4,    /* managed, 3.11 and later */
    PYTHON_TYPE_HEAP = 1 << 9,
    PYTHON_TYPE_READY = 1 << 12,
    PYTHON_TYPE_GC = 1 << 14,
};
#define PYTHON_TYPE_IS_TUPLE (1ull << 26)
#define PYTHON_TYPE_IS_TYPE (1ull << 31)

struct python_allocator {
    void *context;
    void *(*malloc)(void *context, size_t size);
    void *(*calloc)(void *context, size_t count, size_t size);
    void *(*realloc)(void *context, void *old, size_t size);
    void (*free)(void *context, void *block);
};

struct python_layout {
    int minor;
    int thread, cframe, previous, code, instruction, ip_unit, owner, shim;
    int co_code, co_filename, co_name, co_first_line, co_linetable, table_kind;
    int text_ascii, text_compact;
};

struct python_api {
#define PYTHON_FUNCTION(result, name, parameters) result (*name) parameters;
#define PYTHON_OBJECT(type, name) type *name;
#include "python_api.def"
};

extern struct python_api python;
extern const struct python_layout *python_layout; /* NULL: a version the agent has no row for */
extern uint32_t python_version;                   /* like PY_VERSION_HEX; 0: no Python in the process */
extern bool python_free_threaded;

/* True when a CPython is loaded. */
bool python_find(void);
/* The same where that may have happened since the last look, and be hidden from RTLD_DEFAULT; it then stays loaded. */
bool python_find_late(void);

/* Flags of types whose objects have dict and weakref slots before them. */
extern uint64_t python_slot_flags;

/* Bytes between a block's start and the object in it. */
static inline size_t python_preheader(uint64_t type_flags)
{
    return ((type_flags & PYTHON_TYPE_GC) != 0 ? 16u : 0u) + ((type_flags & python_slot_flags) != 0 ? 16u : 0u);
}

/* -1: immortal */
int64_t python_refcount(uint64_t word);

#endif
