/* decref: CPython 3.11 merged this header into Python.h, and sources from before still ask for it. */
#if __has_include_next(<eval.h>)
#include_next <eval.h>
#else
#include <Python.h>
#endif
