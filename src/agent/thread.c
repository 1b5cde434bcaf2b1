#include "thread.h"

#include <pthread.h>

#include "memory.h"

__thread struct thread_state thread_state __attribute__((tls_model("initial-exec")));

static struct thread *all_threads;
static pthread_key_t end_key;
static bool end_key_made;

static void release(void *self)
{
    struct thread *thread = self;
    thread_state.self = NULL;
    thread_state.ended = true;
    native_stack_forget(&thread->native);
    thread->native.deep_sp = 0;
    python_stack_forget(&thread->python);
    __atomic_store_n(&thread->taken, 0, __ATOMIC_RELEASE);
}

void thread_create_key(void)
{
    end_key_made = pthread_key_create(&end_key, release) == 0;
}

struct thread *thread_first(void)
{
    return __atomic_load_n(&all_threads, __ATOMIC_ACQUIRE);
}

static struct thread *take_released(void)
{
    for (struct thread *thread = thread_first(); thread != NULL; thread = thread->next) {
        uint32_t taken = 0;
        if (__atomic_compare_exchange_n(&thread->taken, &taken, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
            return thread;
        }
    }
    return NULL;
}

static size_t rounded(size_t bytes)
{
    return (bytes + 63) & ~(size_t)63;
}

static struct thread *make(void)
{
    size_t own = rounded(sizeof(struct thread));
    size_t native_bytes = native_stack_bytes();
    size_t python_bytes = python_stack_bytes();
    /* One mapping, reached page by page as stacks get deep; only the shallow part is charged. */
    struct growing_array pages = {0};
    if (!growing_array_reserve(&pages, own + native_bytes + python_bytes) || pages.reserved < own + native_bytes + python_bytes ||
        !growing_array_commit(&pages, 64 * 1024)) {
        growing_array_release(&pages);
        return NULL;
    }
    struct thread *thread = (struct thread *)pages.start;
    native_stack_place(&thread->native, pages.start + own);
    python_stack_place(&thread->python, pages.start + own + native_bytes);
    thread->taken = 1;
    thread->next = thread_first();
    while (!__atomic_compare_exchange_n(&all_threads, &thread->next, thread, false, __ATOMIC_RELEASE, __ATOMIC_RELAXED)) {
    }
    return thread;
}

COLD struct thread *thread_attach(void)
{
    struct thread *thread = take_released();
    if (thread == NULL) {
        thread = make();
    }
    if (thread == NULL) {
        return NULL;
    }
    thread_state.self = thread;
    /* A thread whose destructor already ran keeps the structure: a few late frees, not a leak of ours
     * worth a lock, and pthread runs the destructor again up to PTHREAD_DESTRUCTOR_ITERATIONS times. */
    if (end_key_made) {
        thread_state.depth++;
        pthread_setspecific(end_key, thread);
        thread_state.depth--;
    }
    return thread;
}

void thread_forget_others(void)
{
    for (struct thread *thread = thread_first(); thread != NULL; thread = thread->next) {
        if (thread != thread_state.self) {
            native_stack_forget(&thread->native);
            python_stack_forget(&thread->python);
            __atomic_store_n(&thread->taken, 0, __ATOMIC_RELEASE);
        }
    }
}
