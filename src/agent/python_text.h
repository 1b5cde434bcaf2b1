/* The text of a str object, read without calling CPython. */
#ifndef DECREF_PYTHON_TEXT_H
#define DECREF_PYTHON_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* UTF-8, cut to fit; returns its length, 0 when the object is no compact str. */
size_t python_text_copy(uintptr_t text, char *to, size_t room);

#endif
