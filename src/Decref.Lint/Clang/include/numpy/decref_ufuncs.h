/*
 * decref: NumPy's functions are macros that call through a table ((*(T (*)(...)) PyArray_API[69])(...)). Here each becomes a call by its
 * name, of the type the macro has; the front end takes the prefix off again.
 */
#ifdef __cplusplus
extern "C" {
#endif
#ifdef PyUFunc_FromFuncAndData
extern __typeof__(PyUFunc_FromFuncAndData) decref_PyUFunc_FromFuncAndData;
#undef PyUFunc_FromFuncAndData
#define PyUFunc_FromFuncAndData decref_PyUFunc_FromFuncAndData
#endif
#ifdef PyUFunc_FromFuncAndDataAndSignature
extern __typeof__(PyUFunc_FromFuncAndDataAndSignature) decref_PyUFunc_FromFuncAndDataAndSignature;
#undef PyUFunc_FromFuncAndDataAndSignature
#define PyUFunc_FromFuncAndDataAndSignature decref_PyUFunc_FromFuncAndDataAndSignature
#endif
#ifdef PyUFunc_FromFuncAndDataAndSignatureAndIdentity
extern __typeof__(PyUFunc_FromFuncAndDataAndSignatureAndIdentity) decref_PyUFunc_FromFuncAndDataAndSignatureAndIdentity;
#undef PyUFunc_FromFuncAndDataAndSignatureAndIdentity
#define PyUFunc_FromFuncAndDataAndSignatureAndIdentity decref_PyUFunc_FromFuncAndDataAndSignatureAndIdentity
#endif
#ifdef PyUFunc_RegisterLoopForType
extern __typeof__(PyUFunc_RegisterLoopForType) decref_PyUFunc_RegisterLoopForType;
#undef PyUFunc_RegisterLoopForType
#define PyUFunc_RegisterLoopForType decref_PyUFunc_RegisterLoopForType
#endif
#ifdef PyUFunc_RegisterLoopForDescr
extern __typeof__(PyUFunc_RegisterLoopForDescr) decref_PyUFunc_RegisterLoopForDescr;
#undef PyUFunc_RegisterLoopForDescr
#define PyUFunc_RegisterLoopForDescr decref_PyUFunc_RegisterLoopForDescr
#endif
#ifdef PyUFunc_ReplaceLoopBySignature
extern __typeof__(PyUFunc_ReplaceLoopBySignature) decref_PyUFunc_ReplaceLoopBySignature;
#undef PyUFunc_ReplaceLoopBySignature
#define PyUFunc_ReplaceLoopBySignature decref_PyUFunc_ReplaceLoopBySignature
#endif
#ifdef __cplusplus
}
#endif
