/* The incremental unwinder against glibc's backtrace(), on stacks made to confuse it. Linked with the agent's own
 * sources; the program is not preloaded. */
#include <execinfo.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "modules.h"
#include "strings.h"
#include "trie.h"
#include "unwind_check.h"
#include "unwind_rules.h"

void degrade(uint32_t bit);
void degrade(uint32_t bit)
{
    (void)bit;
}

enum { MOST = 4000, WANTED = 1000000 };

static struct native_stack stack;
static long compared, different;
static uint64_t seed = 88172645463325252ull;

static uint32_t chance(uint32_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 11) % below;
}

static bool same_as(uint32_t node, void **expected, int count)
{
    const struct trie_node *nodes = trie_nodes(&native_trie);
    for (int i = 0; i < count; i++, node = nodes[node].parent) {
        uintptr_t pc = nodes[node].frame & 0xffffffffffff;
        /* backtrace() gives the interrupted instruction itself, the agent one past it. */
        if (node == 0 || (pc != (uintptr_t)expected[i] && pc != (uintptr_t)expected[i] + 1)) {
            return false;
        }
    }
    return node == 0;
}

/* Compares from this function's caller on. backtrace() costs 100 times as much: every 16th, and whenever asked. */
static void __attribute__((noinline)) capture(bool always)
{
    const uintptr_t *frame = __builtin_frame_address(0);
    uint32_t node = native_capture(&stack, frame[1], (uintptr_t)(frame + 2), frame[0]);
    compared++;
    if (always || compared % 16 == 0) {
        void *expected[MOST];
        int count = backtrace(expected, MOST);
        if (!same_as(node, expected + 1, count - 1)) {
            different++;
        }
    }
}

static void wander(unsigned depth);

static void __attribute__((noinline)) with_alloca(unsigned depth)
{
    volatile char *room = __builtin_alloca(16 + chance(200));
    room[0] = 1;
    wander(depth);
    room[1] = 2;
}

static void __attribute__((noinline)) realigned(unsigned depth)
{
    _Alignas(64) volatile char block[64];
    block[0] = 1;
    wander(depth);
    block[1] = block[0];
}

static unsigned compare_depth;

static int compare(const void *a, const void *b)
{
    if (chance(4) == 0 && compare_depth > 0) {
        unsigned depth = compare_depth;
        compare_depth = 0;
        wander(depth);
        compare_depth = depth;
    }
    return *(const int *)a - *(const int *)b;
}

static void __attribute__((noinline)) through_qsort(unsigned depth)
{
    int numbers[] = {3, 1, 2, 5, 4};
    compare_depth = depth;
    qsort(numbers, 5, sizeof numbers[0], compare);
    compare_depth = 0;
}

static void on_signal(int number)
{
    (void)number;
    capture(true);
}

static jmp_buf back;
static bool may_jump;

static void __attribute__((noinline)) jumped_over(unsigned depth)
{
    capture(false);
    if (depth == 0) {
        longjmp(back, 1);
    } else {
        jumped_over(depth - 1);
    }
    __asm__ volatile("");
}

static void __attribute__((noinline)) jumping(unsigned depth)
{
    if (may_jump && setjmp(back) == 0) {
        may_jump = false;
        jumped_over(chance(8));
    }
    may_jump = true;
    capture(true);
    wander(depth);
    __asm__ volatile("");
}

static void __attribute__((noinline)) twice(unsigned depth)
{
    wander(depth);
    capture(false);
    wander(depth); /* the same frame size, another return address */
    __asm__ volatile("");
}

static void __attribute__((noinline)) wander(unsigned depth)
{
    capture(false);
    if (depth == 0 || compared >= WANTED) {
        return;
    }
    switch (chance(8)) {
    case 0: with_alloca(depth - 1); break;
    case 1: realigned(depth - 1); break;
    case 2: through_qsort(depth - 1); break;
    case 3: jumping(depth - 1); break;
    case 4: twice(depth - 1); break;
    case 5:
        if (chance(50) == 0) {
            raise(SIGUSR1);
        }
        wander(depth - 1);
        break;
    default: wander(depth - 1); break;
    }
    capture(false);
    __asm__ volatile("");
}

/* Recursions, in which one level may be called from another place: nothing else on the stack differs. */
static unsigned odd_level;
static int longest_run;

static void __attribute__((noinline)) recursion(unsigned depth)
{
    if (depth == 0) {
        capture(true);
        capture(true);
        for (int32_t i = 0; i < stack.run_count; i++) {
            int length = stack.runs[i].last - stack.runs[i].first + 1;
            longest_run = length > longest_run ? length : longest_run;
        }
    } else if (depth == odd_level) {
        recursion(depth - 1);
        __asm__ volatile("nop");
    } else {
        recursion(depth - 1);
        __asm__ volatile("");
    }
}

static void circle_one(unsigned depth);

static void __attribute__((noinline)) circle_three(unsigned depth)
{
    volatile char room[80];
    room[0] = 1;
    if (depth == odd_level) {
        circle_one(depth);
        room[1] = room[0];
    } else {
        circle_one(depth);
        room[2] = room[0];
    }
}

static void __attribute__((noinline)) circle_two(unsigned depth)
{
    circle_three(depth);
    __asm__ volatile("");
}

static void __attribute__((noinline)) circle_one(unsigned depth)
{
    if (depth == 0) {
        capture(true);
        return;
    }
    circle_two(depth - 1);
    if (depth % 16 == 0) {
        capture(false);
    }
}

static void recursions(unsigned rounds)
{
    for (unsigned i = 0; i < rounds; i++) {
        odd_level = chance(3) == 0 ? chance(120) : 1000;
        recursion(chance(4) == 0 ? chance(120) : 100);
        circle_one(chance(4) == 0 ? chance(120) : 100);
    }
}

enum { TOO_DEEP = NATIVE_MOST_FRAMES + 3000, INNERMOST = 256 };

static int nodes_of(uint32_t node)
{
    int count = 0;
    for (; node != 0; node = trie_nodes(&native_trie)[node].parent) {
        count++;
    }
    return count;
}

static uint32_t __attribute__((noinline)) node_here(void)
{
    const uintptr_t *frame = __builtin_frame_address(0);
    return native_capture(&stack, frame[1], (uintptr_t)(frame + 2), frame[0]);
}

static int wrong_depths;

static void __attribute__((noinline)) dive(int depth)
{
    if (depth > 0) {
        dive(depth - 1);
    }
    if (depth < 200) {
        wrong_depths += nodes_of(node_here()) != (depth == 0 ? (int)NATIVE_MOST_FRAMES : (int)INNERMOST);
    }
    __asm__ volatile("");
}

/* Deeper than can be saved: walked to the limit once, then the innermost frames are told, until it is over. */
static void too_deep(void)
{
    dive(TOO_DEEP);
    wrong_depths += stack.truncated != 200;
    stack.truncated = 0;
    capture(true);
}

int main(void)
{
    void *memory = memory_map(native_stack_bytes());
    if (memory == NULL || !strings_create(&kept_strings, 1 << 24) || !modules_create() || !unwind_rules_create() ||
        !native_create(1 << 24)) {
        return 2;
    }
    native_stack_place(&stack, memory);
    signal(SIGUSR1, on_signal);
    too_deep();
    recursions(2000);
    while (compared < WANTED) {
        may_jump = true;
        wander(1 + chance(60));
    }
    printf("%ld captures, %ld different from backtrace(), %lu of %lu from a full walk, %lu full walks\n", compared, different,
           (unsigned long)stack.different, (unsigned long)stack.compared, (unsigned long)stack.full);
    if (longest_run < 100) {
        printf("the recursion was not seen: longest run %d\n", longest_run);
        return 1;
    }
    if (wrong_depths != 0) {
        printf("%d stacks of a too deep recursion have another depth\n", wrong_depths);
        return 1;
    }
    return different != 0 || stack.different != 0 || stack.truncated != 0 || compared < WANTED;
}
