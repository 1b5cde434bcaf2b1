/* The two ways to repeat a callable: counting what each call leaves behind, and recording it with stacks. */
#ifndef DECREF_PASSES_H
#define DECREF_PASSES_H

#include <stdbool.h>
#include <stdint.h>

#include "control.h"

struct python_object;

/* What is repeated: the callable, then `collect` when it is not NULL. */
struct repetition {
    struct python_object *callable;
    struct python_object *collect;
    uint32_t times;
};

/* Fills one record per call. False: the callable raised, or there is no memory. */
bool pass_count(const struct repetition *repetition, struct decref_iteration *iterations);
/* Stamps what the calls make with first, first + 1, ... */
bool pass_record(const struct repetition *repetition, uint32_t first);

#endif
