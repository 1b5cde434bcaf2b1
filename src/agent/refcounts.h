/* Reference counts of objects that live through the iterations: a leak of references need not leave a block. */
#ifndef DECREF_REFCOUNTS_H
#define DECREF_REFCOUNTS_H

#include <stdbool.h>

struct python_object;

/* Remembers the count of every object in the list and of all they refer to. GIL held. */
bool refcounts_baseline(struct python_object *objects);
/* A list of (object, growth). Only objects that are still what they were: call it before any of the remembered
 * objects can have been freed, or keep them alive. */
struct python_object *refcounts_grown(long minimum);

#endif
