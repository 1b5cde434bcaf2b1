/*
 * Stands before CPython's Python.h while decref reads a source, and is never part of a build.
 *
 * CPython writes reference operations as arithmetic in one version, as inline functions under changing names in the next. Here they
 * become calls of functions that nobody defines, one name for every version from 3.6 on: decref_X for the public name X
 * (src/Decref.Lint/Ir/CanonicalNames.cs strips the prefix). Py_VISIT expands to these by itself. Py_CLEAR and the SETREFs are what
 * they were until 3.11: later ones go through a pointer to the variable, which says no more and is harder to follow.
 *
 * Only what the included version defines is replaced: a vendored pythoncapi_compat.h brings the rest, and sees what it expects.
 * CPython's own assertions are its own affair; those of the project are taken for true (assert.h beside this file).
 * DECREF_ASSIGNABLE_FIELDS is for sources that assign to Py_TYPE(op), DECREF_OWN_ITEMS for those that take the address of an item;
 * DECREF_PLAIN_HEADERS leaves everything as CPython has it. decref compiles a file again with them when it fails without
 * (src/Decref.Lint/Clang/HeaderReading.cs). Headers that CPython moved are found by their old names beside this file.
 */
#define DECREF_IN_PYTHON_H
#include_next <Python.h>
#undef DECREF_IN_PYTHON_H
#include <assert.h>

#if defined(DECREF_PLAIN_HEADERS) && PY_VERSION_HEX < 0x03080000
#error "this source needs reference operations that are arithmetic in this version of CPython"
#endif

#if !defined(DECREF_PYTHON_H) && !defined(DECREF_PLAIN_HEADERS)
#define DECREF_PYTHON_H

#define DECREF_NAMED_CALL extern __attribute__((nothrow))

#ifdef __cplusplus
extern "C" {
#endif
DECREF_NAMED_CALL void decref_Py_INCREF(PyObject *);
DECREF_NAMED_CALL void decref_Py_DECREF(PyObject *);
DECREF_NAMED_CALL void decref_Py_XINCREF(PyObject *);
DECREF_NAMED_CALL void decref_Py_XDECREF(PyObject *);
DECREF_NAMED_CALL PyObject *decref_Py_NewRef(PyObject *);
DECREF_NAMED_CALL PyObject *decref_Py_XNewRef(PyObject *);
DECREF_NAMED_CALL void decref_PyTuple_SET_ITEM(PyObject *, Py_ssize_t, PyObject *);
DECREF_NAMED_CALL void decref_PyList_SET_ITEM(PyObject *, Py_ssize_t, PyObject *);
DECREF_NAMED_CALL PyObject *decref_PyTuple_GET_ITEM(PyObject *, Py_ssize_t);
DECREF_NAMED_CALL PyObject *decref_PyList_GET_ITEM(PyObject *, Py_ssize_t);
DECREF_NAMED_CALL PyObject *decref_PySequence_Fast_GET_ITEM(PyObject *, Py_ssize_t);
DECREF_NAMED_CALL PyObject *decref_PySequence_ITEM(PyObject *, Py_ssize_t);
DECREF_NAMED_CALL PyObject *decref_PyWeakref_GET_OBJECT(PyObject *);
DECREF_NAMED_CALL int decref_PyType_HasFeature(PyTypeObject *, unsigned long);
#ifdef __cplusplus
}
#endif

#undef Py_INCREF
#define Py_INCREF(op) decref_Py_INCREF((PyObject *)(op))
#undef Py_DECREF
#define Py_DECREF(op) decref_Py_DECREF((PyObject *)(op))
#undef Py_XINCREF
#define Py_XINCREF(op) decref_Py_XINCREF((PyObject *)(op))
#undef Py_XDECREF
#define Py_XDECREF(op) decref_Py_XDECREF((PyObject *)(op))

#undef Py_CLEAR
#define Py_CLEAR(op) do { PyObject *decref_old = (PyObject *)(op); if (decref_old != NULL) { (op) = NULL; Py_DECREF(decref_old); } } while (0)
#ifdef Py_SETREF
#undef Py_SETREF
#define Py_SETREF(op, value) do { PyObject *decref_old = (PyObject *)(op); (op) = (value); Py_DECREF(decref_old); } while (0)
#endif
#ifdef Py_XSETREF
#undef Py_XSETREF
#define Py_XSETREF(op, value) do { PyObject *decref_old = (PyObject *)(op); (op) = (value); Py_XDECREF(decref_old); } while (0)
#endif

#if PY_VERSION_HEX >= 0x030A0000
#undef Py_NewRef
#define Py_NewRef(op) decref_Py_NewRef((PyObject *)(op))
#undef Py_XNewRef
#define Py_XNewRef(op) decref_Py_XNewRef((PyObject *)(op))
#endif

#ifdef PyTuple_SET_ITEM
#undef PyTuple_SET_ITEM
#define PyTuple_SET_ITEM(op, index, item) decref_PyTuple_SET_ITEM((PyObject *)(op), (index), (PyObject *)(item))
#endif
#ifdef PyList_SET_ITEM
#undef PyList_SET_ITEM
#define PyList_SET_ITEM(op, index, item) decref_PyList_SET_ITEM((PyObject *)(op), (index), (PyObject *)(item))
#endif
#ifndef DECREF_OWN_ITEMS
#ifdef PyTuple_GET_ITEM
#undef PyTuple_GET_ITEM
#define PyTuple_GET_ITEM(op, index) decref_PyTuple_GET_ITEM((PyObject *)(op), (index))
#endif
#ifdef PyList_GET_ITEM
#undef PyList_GET_ITEM
#define PyList_GET_ITEM(op, index) decref_PyList_GET_ITEM((PyObject *)(op), (index))
#endif
#ifdef PySequence_Fast_GET_ITEM
#undef PySequence_Fast_GET_ITEM
#define PySequence_Fast_GET_ITEM(op, index) decref_PySequence_Fast_GET_ITEM((PyObject *)(op), (index))
#endif
#ifdef PySequence_ITEM
#undef PySequence_ITEM
#define PySequence_ITEM(op, index) decref_PySequence_ITEM((PyObject *)(op), (index))
#endif
#ifdef PyWeakref_GET_OBJECT
#undef PyWeakref_GET_OBJECT
#define PyWeakref_GET_OBJECT(op) decref_PyWeakref_GET_OBJECT((PyObject *)(op))
#endif
#endif

#if defined(Py_LIMITED_API) && Py_LIMITED_API + 0 >= 0x030D0000
/* Calls of Py_GetConstantBorrowed there: the objects themselves say more. */
#undef Py_None
#define Py_None (&_Py_NoneStruct)
#undef Py_True
#define Py_True ((PyObject *)&_Py_TrueStruct)
#undef Py_False
#define Py_False ((PyObject *)&_Py_FalseStruct)
#undef Py_Ellipsis
#define Py_Ellipsis (&_Py_EllipsisObject)
#undef Py_NotImplemented
#define Py_NotImplemented (&_Py_NotImplementedStruct)
#endif

#ifdef DECREF_ASSIGNABLE_FIELDS
/* Until 3.9 these were the fields themselves, and sources assigned to them. */
#undef Py_TYPE
#define Py_TYPE(op) (((PyObject *)(op))->ob_type)
#undef Py_SIZE
#define Py_SIZE(op) (((PyVarObject *)(op))->ob_size)
#undef Py_REFCNT
#define Py_REFCNT(op) (((PyObject *)(op))->ob_refcnt)
#endif

#undef PyType_HasFeature
#define PyType_HasFeature(type, feature) decref_PyType_HasFeature((type), (feature))
#undef PyType_FastSubclass
#define PyType_FastSubclass(type, flag) decref_PyType_HasFeature((type), (flag))

#endif
