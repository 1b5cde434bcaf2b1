/* decref: CPython 3.11 moved this header, and sources from before ask for it by its old name. */
#if __has_include_next(<longintrepr.h>)
#include_next <longintrepr.h>
#else
#include <cpython/longintrepr.h>
#endif
