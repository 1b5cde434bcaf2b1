/* decref: what a project asserts is true on every path that is read, whether or not the build checks it. With NDEBUG the compiler would forget
 * it; without, a failing assertion would be one more path. Asked for by DECREF_ASSERTIONS, and left out where a file does not compile with it
 * (an assertion about a variable that only debug builds have). No guard: NDEBUG may differ each time the header is included. */
#include_next <assert.h>

#if defined(DECREF_ASSERTIONS) && !defined(DECREF_IN_PYTHON_H)
#undef assert
#define assert(...) ((__VA_ARGS__) ? (void)0 : __builtin_unreachable())
#endif
