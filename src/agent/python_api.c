#include "python_api.h"

#include <dlfcn.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>

#include "compiler.h"

struct python_api python;
const struct python_layout *python_layout;
uint32_t python_version;
bool python_free_threaded;
uint64_t python_slot_flags;

static const struct python_layout layouts[] = {
#define PYTHON_LAYOUT(...) {__VA_ARGS__},
#include "python_layouts.def"
};

/* "3.13.0rc2+ (main, ...)" */
static uint32_t parse_version(const char *text)
{
    char *rest;
    unsigned long major = strtoul(text, &rest, 10);
    unsigned long minor = *rest == '.' ? strtoul(rest + 1, &rest, 10) : 0;
    unsigned long micro = *rest == '.' ? strtoul(rest + 1, &rest, 10) : 0;
    return (uint32_t)(major << 24 | minor << 16 | micro << 8);
}

static bool find_in(void *library)
{
    if (dlsym(library, "PyMem_SetAllocator") == NULL) {
        return false;
    }
#define PYTHON_FUNCTION(result, name, parameters) \
    python.name = (result(*) parameters)(uintptr_t)dlsym(library, #name);
#define PYTHON_OBJECT(type, name) python.name = (type *)dlsym(library, #name);
#include "python_api.def"
    if (python._PyThreadState_UncheckedGet == NULL) {
        python._PyThreadState_UncheckedGet = python.PyThreadState_GetUnchecked;
    }
    const char *version = python.Py_GetVersion();
    python_free_threaded = strstr(version, "free-threading") != NULL;
    python_version = parse_version(version);
    unsigned minor = python_version >> 16 & 0xff;
    python_slot_flags = minor >= 12   ? PYTHON_TYPE_HAS_DICT_SLOT | PYTHON_TYPE_HAS_WEAKREF_SLOT
                        : minor == 11 ? PYTHON_TYPE_HAS_DICT_SLOT
                                      : 0;
    for (size_t i = 0; i < COUNT_OF(layouts); i++) {
        if (python_version >> 16 == 0x300u + (unsigned)layouts[i].minor && !python_free_threaded) {
            python_layout = &layouts[i];
        }
    }
    return true;
}

bool python_find(void)
{
    /* Also an executable that merely links libpython without being one: it is still a CPython. */
    return python_version != 0 || find_in(RTLD_DEFAULT);
}

struct search {
    uint64_t loads_before;
    uint64_t loads;
    char path[4096]; /* of the first libpython */
};

static int look_at(struct dl_phdr_info *object, size_t size, void *context)
{
    struct search *search = context;
    (void)size;
    search->loads = object->dlpi_adds;
    const char *slash = strrchr(object->dlpi_name, '/');
    bool is_it = strncmp(slash != NULL ? slash + 1 : object->dlpi_name, "libpython3", 10) == 0;
    if (is_it && strlen(object->dlpi_name) < sizeof search->path) {
        strcpy(search->path, object->dlpi_name);
    }
    return search->loads == search->loads_before || is_it;
}

bool python_find_late(void)
{
    static uint64_t loads_seen;
    struct search search = {.loads_before = __atomic_load_n(&loads_seen, __ATOMIC_RELAXED)};
    dl_iterate_phdr(look_at, &search);
    __atomic_store_n(&loads_seen, search.loads, __ATOMIC_RELAXED);
    void *library = search.path[0] != '\0' ? dlopen(search.path, RTLD_LAZY | RTLD_NOLOAD) : NULL;
    return library != NULL && find_in(library);
}

int64_t python_refcount(uint64_t word)
{
    unsigned minor = python_version >> 16 & 0xff;
    if (minor < 12) {
        return (int64_t)word;
    }
    int32_t count = (int32_t)(uint32_t)word;
    /* 3.12 to 3.15: an immortal's 32-bit count is negative. */
    return count < 0 ? -1 : count;
}
