/* decref: NumPy's own header, then its functions by name. */
#include_next <numpy/ndarrayobject.h>
#include <numpy/decref_arrays.h>
#include <numpy/decref_operations.h>
