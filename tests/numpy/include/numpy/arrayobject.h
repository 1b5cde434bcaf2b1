/* A stand-in for NumPy's header, for machines without it: a few functions behind the table of pointers, as NumPy declares them. */
#ifndef STAND_IN_ARRAYOBJECT_H
#define STAND_IN_ARRAYOBJECT_H

#include <Python.h>

typedef Py_ssize_t npy_intp;
typedef struct { PyObject_HEAD char *data; } PyArrayObject;
typedef struct { PyObject_HEAD int type_num; } PyArray_Descr;
typedef struct NpyIter_Stand_In NpyIter;

static void **PyArray_API;

#define PyArray_Type (*(PyTypeObject *)PyArray_API[2])
#define PyArray_DescrFromType (*(PyArray_Descr * (*)(int)) PyArray_API[45])
#define PyArray_FromAny (*(PyObject * (*)(PyObject *, PyArray_Descr *, int, int, int, PyObject *)) PyArray_API[69])
#define PyArray_Return (*(PyObject * (*)(PyArrayObject *)) PyArray_API[76])
#define PyArray_New (*(PyObject * (*)(PyTypeObject *, int, npy_intp const *, int, npy_intp const *, void *, int, int, PyObject *)) PyArray_API[93])
#define PyArray_NewFromDescr (*(PyObject * (*)(PyTypeObject *, PyArray_Descr *, int, npy_intp const *, npy_intp const *, void *, int, PyObject *)) PyArray_API[94])
#define PyArray_DescrConverter (*(int (*)(PyObject *, PyArray_Descr **)) PyArray_API[174])
#define NpyIter_New (*(NpyIter * (*)(PyArrayObject *, unsigned, int, int, PyArray_Descr *)) PyArray_API[224])
#define NpyIter_Deallocate (*(int (*)(NpyIter *)) PyArray_API[228])
#define NpyIter_Reset (*(int (*)(NpyIter *, char **)) PyArray_API[234])
#define PyArray_SetBaseObject (*(int (*)(PyArrayObject *, PyObject *)) PyArray_API[282])
#define PyArray_DATA(array) ((void *)(array)->data)

#endif
