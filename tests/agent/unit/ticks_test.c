/* The clock of a whole program: every 2,048 ticks a tick becomes twice as long, and what ran at its end is kept. */
#include <stdio.h>
#include <stdlib.h>

#include "current_state_unasked.h"
#include "events.h"
#include "frames_check.h"
#include "ticks.h"

uint32_t current_birth;
void (*native_on_tick)(uint32_t node);
struct python_shape python_shape;
const struct python_layout *python_layout;
uint32_t thread_values_generation;
__thread struct thread_state thread_state __attribute__((tls_model("initial-exec")));

struct thread *thread_attach(void)
{
    static struct thread only;
    return &only;
}

uint32_t codes_generation_now = 1; /* not that of the thread's stack: it is walked anew */

static uint32_t python_node;

uint32_t python_capture_changed(struct python_stack *stack)
{
    (void)stack;
    return python_node;
}

enum { SHORTEST = 2048, STAGES = 5 };

static int differs(const char *what, size_t expected, size_t seen)
{
    if (expected != seen) {
        printf("%s: %zu expected, %zu seen\n", what, expected, seen);
    }
    return expected != seen;
}

int main(void)
{
    int failed = differs("ticks before the beginning", 0, ticks_count());
    ticks_begin();
    uint32_t called = 0;
    for (size_t stage = 0; stage < STAGES; stage++) {
        for (size_t i = 0; i < (size_t)SHORTEST << stage; i++) {
            python_node = ++called * 2;
            native_on_tick(called);
        }
        failed |= differs("ticks at the end of a stage", (stage + 1) * SHORTEST, ticks_count());
        failed |= differs("the native stack of the last", called, ticks_passed()[ticks_count() - 1].native);
        failed |= differs("the Python stack of the last", python_node, ticks_passed()[ticks_count() - 1].python);
    }
    failed |= differs("the native stack of the first", 1, ticks_passed()[0].native);
    failed |= differs("what is born now", STAGES * SHORTEST, current_birth);
    return failed;
}
