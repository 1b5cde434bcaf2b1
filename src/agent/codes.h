/* Code objects: an id for each distinct one, with a copy of what names and line tables need, taken when it
 * is first seen. An id outlives its object; equal code made again (exec in a loop) gets the old id. */
#ifndef DECREF_CODES_H
#define DECREF_CODES_H

#include <stdbool.h>
#include <stdint.h>

#include "compiler.h"
#include "snapshot.h"
#include "spinlock.h"

bool codes_create(void);
/* 0: not a code object, or no room. The object must be alive. */
uint32_t code_id_of(uintptr_t code);
/* The object's memory was freed. */
void codes_forget(uintptr_t code);
/* Frees were not watched for a while. */
void codes_forget_all(void);
/* Changes with every code object forgotten, and when Python stacks end. Begins with 1. */
extern uint32_t codes_generation_now;
ALWAYS_INLINE void codes_generation_next(void)
{
    __atomic_add_fetch(&codes_generation_now, 1, __ATOMIC_RELEASE);
}
ALWAYS_INLINE uint32_t codes_generation(void)
{
    return __atomic_load_n(&codes_generation_now, __ATOMIC_ACQUIRE);
}

uint32_t codes_count(void); /* ids below it, 0 included */
const struct decref_code *codes_at(uint32_t id);
extern struct spinlock codes_lock;

#endif
