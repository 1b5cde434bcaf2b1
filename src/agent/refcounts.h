/* Reference counts of objects that live through the iterations: a leak of references need not leave a block. */
#ifndef DECREF_REFCOUNTS_H
#define DECREF_REFCOUNTS_H

#include <stdbool.h>

struct python_object;

/* Remembers the count of every object in the list and of all they refer to, and keeps these alive until the next
 * baseline (of an empty list: until now). GIL held. */
bool refcounts_baseline(struct python_object *objects);
/* A new list of (object, growth): references gained since, less those that remembered containers hold. */
struct python_object *refcounts_grown(long minimum);

#endif
