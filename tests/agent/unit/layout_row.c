/* Prints the row of python_layouts.def that this CPython's own headers give. */
#define Py_BUILD_CORE 1
#define Py_BUILD_CORE_MODULE 1
#include <Python.h>
#include <frameobject.h>
#include <stddef.h>
#include <stdio.h>
#if PY_VERSION_HEX >= 0x030b0000
#include <internal/pycore_frame.h>
#endif

#if PY_VERSION_HEX < 0x030b0000
typedef struct _frame Frame;
#define THREAD offsetof(PyThreadState, frame)
#define PREVIOUS offsetof(Frame, f_back)
#define CODE offsetof(Frame, f_code)
#define INSTRUCTION offsetof(Frame, f_lasti)
#define OWNER -1
#define SHIM 0
#define CO_CODE 0
#define CO_NAME offsetof(PyCodeObject, co_name)
#else
typedef struct _PyInterpreterFrame Frame;
#define PREVIOUS offsetof(Frame, previous)
#define OWNER (int)offsetof(Frame, owner)
#define SHIM 3
#define CO_CODE offsetof(PyCodeObject, co_code_adaptive)
#define CO_NAME offsetof(PyCodeObject, co_qualname)
#if PY_VERSION_HEX < 0x030d0000
#define THREAD offsetof(PyThreadState, cframe)
#define CFRAME (int)offsetof(_PyCFrame, current_frame)
#define CODE offsetof(Frame, f_code)
#define INSTRUCTION offsetof(Frame, prev_instr)
#else
#define THREAD offsetof(PyThreadState, current_frame)
#define CODE offsetof(Frame, f_executable)
#define INSTRUCTION offsetof(Frame, instr_ptr)
#endif
#endif
#ifndef CFRAME
#define CFRAME -1
#endif
#if PY_VERSION_HEX < 0x030a0000
#define UNIT 1
#define TABLE offsetof(PyCodeObject, co_lnotab)
#define KIND 1
#elif PY_VERSION_HEX < 0x030b0000
#define UNIT 2
#define TABLE offsetof(PyCodeObject, co_linetable)
#define KIND 2
#else
#define UNIT 0
#define TABLE offsetof(PyCodeObject, co_linetable)
#define KIND 3
#endif

int main(void)
{
    printf("%d %zu %d %zu %zu %zu %d %d %d %zu %zu %zu %zu %zu %d %zu %zu\n", PY_MINOR_VERSION, THREAD, CFRAME, PREVIOUS, CODE,
           INSTRUCTION, UNIT, OWNER, SHIM, (size_t)CO_CODE, offsetof(PyCodeObject, co_filename), CO_NAME,
           offsetof(PyCodeObject, co_firstlineno), TABLE, KIND, sizeof(PyASCIIObject), sizeof(PyCompactUnicodeObject));
    return offsetof(PyTypeObject, tp_flags) != 168 || offsetof(PyTypeObject, tp_traverse) != 184 ||
           offsetof(PyTypeObject, tp_free) != 320 || offsetof(PyASCIIObject, state) != 32;
}
