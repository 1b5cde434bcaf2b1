#include "modules.h"

#include <elf.h>
#include <link.h>
#include <string.h>

#include "memory.h"
#include "strings.h"
#include "system_call.h"
#include "unwind_rules.h"

enum { MOST_MODULES = 16384, MOST_BUILD_ID = 64, MOST_EPOCHS = 0xffff };

struct spinlock modules_lock;
uint32_t modules_epoch_now = 1;

static struct growing_array modules;
static size_t module_count;
static uint64_t refreshes;
static uint64_t loads_and_unloads = UINT64_MAX;

bool modules_create(void)
{
    return growing_array_reserve(&modules, MOST_MODULES * sizeof(struct module));
}

size_t modules_count(void)
{
    return __atomic_load_n(&module_count, __ATOMIC_ACQUIRE);
}

const struct module *modules_at(size_t index)
{
    return (const struct module *)modules.start + index;
}

static uint32_t keep_string(const char *text, size_t length)
{
    spinlock_take(&kept_strings_lock);
    uint32_t kept = strings_add(&kept_strings, text, length);
    spinlock_release(&kept_strings_lock);
    return kept;
}

static uint32_t keep_path(const struct dl_phdr_info *object)
{
    char path[4096];
    if (object->dlpi_name != NULL && object->dlpi_name[0] != '\0') {
        return keep_string(object->dlpi_name, strlen(object->dlpi_name));
    }
    long length = system_call(SYS_readlink, "/proc/self/exe", path, sizeof path);
    return length > 0 ? keep_string(path, (size_t)length) : 0;
}

static uint32_t keep_hex(const uint8_t *bytes, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    char text[2 * MOST_BUILD_ID];
    for (size_t i = 0; i < length; i++) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    return keep_string(text, 2 * length);
}

static uint32_t keep_build_id(const struct dl_phdr_info *object, const ElfW(Phdr) *notes)
{
    const uint8_t *at = (const uint8_t *)(object->dlpi_addr + notes->p_vaddr);
    const uint8_t *end = at + notes->p_memsz;
    while ((size_t)(end - at) >= sizeof(ElfW(Nhdr))) {
        const ElfW(Nhdr) *note = (const void *)at;
        size_t name = (note->n_namesz + 3u) & ~3ul;
        size_t body = (note->n_descsz + 3u) & ~3ul;
        at += sizeof *note;
        if ((size_t)(end - at) < name + body) {
            break;
        }
        if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(at, "GNU", 4) == 0 &&
            note->n_descsz <= MOST_BUILD_ID) {
            return keep_hex(at + name, note->n_descsz);
        }
        at += name + body;
    }
    return 0;
}

static bool holds(const struct dl_phdr_info *object, const ElfW(Phdr) *segment, uintptr_t address)
{
    return address - object->dlpi_addr - segment->p_vaddr < segment->p_memsz;
}

static struct cfi_tables find_cfi(const struct dl_phdr_info *object)
{
    struct cfi_tables cfi = {NULL, NULL, NULL};
    for (unsigned i = 0; i < object->dlpi_phnum; i++) {
        if (object->dlpi_phdr[i].p_type == PT_GNU_EH_FRAME) {
            cfi.header = (const uint8_t *)(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr);
        }
    }
    for (unsigned i = 0; cfi.header != NULL && i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type == PT_LOAD && holds(object, segment, (uintptr_t)cfi.header)) {
            cfi.start = (const uint8_t *)(object->dlpi_addr + segment->p_vaddr);
            cfi.end = cfi.start + segment->p_memsz;
            return cfi;
        }
    }
    return (struct cfi_tables){NULL, NULL, NULL};
}

static struct module *find_loaded(uintptr_t start, uintptr_t end)
{
    for (size_t i = module_count; i-- > 0;) {
        struct module *module = (struct module *)modules.start + i;
        if (module->start == start && module->end == end && module->last_epoch == UINT32_MAX) {
            return module;
        }
    }
    return NULL;
}

static void add(const struct dl_phdr_info *object, uintptr_t start, uintptr_t end, uint64_t seen)
{
    if (!growing_array_commit(&modules, (module_count + 1) * sizeof(struct module))) {
        return;
    }
    struct module *module = (struct module *)modules.start + module_count;
    *module = (struct module){.start = start, .end = end, .bias = object->dlpi_addr, .cfi = find_cfi(object),
                              .path = keep_path(object), .first_epoch = modules_epoch_now, .last_epoch = UINT32_MAX, .seen = seen};
    for (unsigned i = 0; i < object->dlpi_phnum && module->build_id == 0; i++) {
        if (object->dlpi_phdr[i].p_type == PT_NOTE) {
            module->build_id = keep_build_id(object, &object->dlpi_phdr[i]);
        }
    }
    __atomic_store_n(&module_count, module_count + 1, __ATOMIC_RELEASE);
}

/* Runs under the dynamic linker's lock: ours is always taken inside it, never the other way round. */
static int look_at_object(struct dl_phdr_info *object, size_t size, void *context)
{
    uint64_t *number = context;
    (void)size;
    spinlock_take(&modules_lock);
    /* Numbered in the order of the looks themselves, which the linker's lock keeps apart: what a later one adds is not
     * retired by an earlier one. */
    *number = *number != 0 ? *number : ++refreshes;
    uint64_t seen = *number;
    for (unsigned i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type == PT_LOAD && (segment->p_flags & PF_X) != 0) {
            uintptr_t start = object->dlpi_addr + segment->p_vaddr;
            struct module *module = find_loaded(start, start + segment->p_memsz);
            if (module == NULL) {
                add(object, start, start + segment->p_memsz, seen);
            } else if (module->seen < seen) {
                module->seen = seen;
            }
        }
    }
    spinlock_release(&modules_lock);
    return 0;
}

static int changes_seen(struct dl_phdr_info *object, size_t size, void *context)
{
    (void)size;
    *(uint64_t *)context = object->dlpi_adds + object->dlpi_subs;
    return 1;
}

static void retire_unseen(uint64_t seen)
{
    bool any = false;
    spinlock_take(&modules_lock);
    for (size_t i = 0; i < module_count; i++) {
        struct module *module = (struct module *)modules.start + i;
        if (module->last_epoch == UINT32_MAX && module->seen < seen) {
            __atomic_store_n(&module->last_epoch, modules_epoch_now, __ATOMIC_RELAXED);
            unwind_rules_forget(module->start, module->end);
            any = true;
        }
    }
    if (any && modules_epoch_now < MOST_EPOCHS) {
        __atomic_store_n(&modules_epoch_now, modules_epoch_now + 1, __ATOMIC_RELAXED);
    }
    spinlock_release(&modules_lock);
}

COLD void modules_refresh(void)
{
    uint64_t changes = 0;
    dl_iterate_phdr(changes_seen, &changes);
    if (changes == __atomic_load_n(&loads_and_unloads, __ATOMIC_RELAXED)) {
        return;
    }
    uint64_t seen = 0;
    dl_iterate_phdr(look_at_object, &seen);
    retire_unseen(seen);
    __atomic_store_n(&loads_and_unloads, changes, __ATOMIC_RELAXED);
}

static const struct module *find(uintptr_t address)
{
    for (size_t i = modules_count(); i-- > 0;) {
        const struct module *module = modules_at(i);
        bool inside = address - module->start < module->end - module->start;
        if (inside && __atomic_load_n(&module->last_epoch, __ATOMIC_RELAXED) == UINT32_MAX) {
            return module;
        }
    }
    return NULL;
}

const struct module *modules_find(uintptr_t address)
{
    const struct module *module = find(address);
    if (module == NULL) {
        modules_refresh();
        module = find(address);
    }
    return module;
}
