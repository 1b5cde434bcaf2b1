/* What is loaded: the program itself, a library while it is there and not a moment longer, and all of it while threads load
 * and unload libraries and ask at the same time. */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "memory.h"
#include "modules.h"
#include "strings.h"
#include "unwind_rules.h"

enum { THREADS = 4, ROUNDS = 60 };

static const char *const libraries[THREADS] = {"libutil.so.1", "libanl.so.1", "libresolv.so.2", "libBrokenLocale.so.1"};
static const char *const functions[THREADS] = {"openpty", "getaddrinfo_a", "__p_class", "__ctype_get_mb_cur_max"};
static uint32_t forgotten;

/* The rules of a library that went are counted here only. */
void unwind_rules_forget(uintptr_t start, uintptr_t end)
{
    (void)start, (void)end;
    __atomic_add_fetch(&forgotten, 1, __ATOMIC_RELAXED);
}

static const char *path_of(const struct module *module)
{
    return module != NULL ? strings_at(&kept_strings, module->path) : "";
}

/* A function of the library itself, not of another it leads to. */
static uintptr_t code_in(void *library, const char *function)
{
    Dl_info place;
    void *code = dlsym(library, function);
    return code != NULL && dladdr(code, &place) != 0 ? (uintptr_t)code : 0;
}

static int knows_itself(void)
{
    const struct module *own = modules_find((uintptr_t)knows_itself);
    int failed = own == NULL || own->cfi.header == NULL || own->last_epoch != UINT32_MAX || modules_find(16) != NULL;
    return failed ? printf("own module\n") : 0;
}

static int follows_one_library(void)
{
    void *library = dlopen(libraries[2], RTLD_NOW | RTLD_LOCAL);
    uintptr_t code = library != NULL ? code_in(library, functions[2]) : 0;
    if (code == 0) {
        return printf("no %s to try with\n", libraries[2]);
    }
    const struct module *there = modules_find(code);
    uint32_t epoch = modules_epoch(), before = forgotten;
    int failed = strstr(path_of(there), "libresolv") == NULL || there->first_epoch != epoch || there->build_id == 0;
    dlclose(library);
    modules_refresh();
    failed |= modules_find(code) != NULL || there->last_epoch != epoch || modules_epoch() != epoch + 1 || forgotten == before;
    modules_refresh(); /* nothing has changed */
    failed |= modules_epoch() != epoch + 1;
    return failed ? printf("a library that came and went: %s, epoch %u\n", path_of(there), modules_epoch()) : 0;
}

static void *load_and_unload(void *which)
{
    size_t number = (size_t)which, wrong = 0;
    for (int round = 0; round < ROUNDS; round++) {
        void *library = dlopen(libraries[number], RTLD_NOW | RTLD_LOCAL);
        uintptr_t code = library != NULL ? code_in(library, functions[number]) : 0;
        wrong += code != 0 && modules_find(code) == NULL;
        wrong += modules_find((uintptr_t)load_and_unload) == NULL;
        if (library != NULL) {
            dlclose(library);
        }
        modules_refresh();
    }
    return (void *)wrong;
}

static int while_threads_load(void)
{
    pthread_t threads[THREADS];
    size_t wrong = 0;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, load_and_unload, (void *)i);
    }
    for (size_t i = 0; i < THREADS; i++) {
        void *result;
        pthread_join(threads[i], &result);
        wrong += (size_t)result;
    }
    return wrong != 0 ? printf("%zu times what was loaded was not found\n", wrong) : 0;
}

int main(void)
{
    if (!strings_create(&kept_strings, 1 << 20) || !modules_create()) {
        return 2;
    }
    return knows_itself() != 0 || follows_one_library() != 0 || while_threads_load() != 0;
}
