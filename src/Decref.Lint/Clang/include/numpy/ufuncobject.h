/* decref: NumPy's own header, then its functions by name. */
#include_next <numpy/ufuncobject.h>
#include <numpy/decref_ufuncs.h>
