#include "python_api.h"

#include <dlfcn.h>
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

bool python_find(void)
{
    if (python_version != 0) {
        return true;
    }
    /* Also an executable that merely links libpython without being one: it is still a CPython. */
    if (dlsym(RTLD_DEFAULT, "PyMem_SetAllocator") == NULL) {
        return false;
    }
#define PYTHON_FUNCTION(result, name, parameters) \
    python.name = (result(*) parameters)(uintptr_t)dlsym(RTLD_DEFAULT, #name);
#define PYTHON_OBJECT(type, name) python.name = (type *)dlsym(RTLD_DEFAULT, #name);
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
