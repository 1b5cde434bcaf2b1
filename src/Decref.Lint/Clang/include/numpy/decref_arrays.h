/*
 * decref: NumPy's functions are macros that call through a table ((*(T (*)(...)) PyArray_API[69])(...)). Here each becomes a call by its
 * name, of the type the macro has; the front end takes the prefix off again.
 */
#ifdef __cplusplus
extern "C" {
#endif
#ifdef PyArray_DescrFromType
extern __typeof__(PyArray_DescrFromType) decref_PyArray_DescrFromType;
#undef PyArray_DescrFromType
#define PyArray_DescrFromType decref_PyArray_DescrFromType
#endif
#ifdef PyArray_DescrNewFromType
extern __typeof__(PyArray_DescrNewFromType) decref_PyArray_DescrNewFromType;
#undef PyArray_DescrNewFromType
#define PyArray_DescrNewFromType decref_PyArray_DescrNewFromType
#endif
#ifdef PyArray_DescrNew
extern __typeof__(PyArray_DescrNew) decref_PyArray_DescrNew;
#undef PyArray_DescrNew
#define PyArray_DescrNew decref_PyArray_DescrNew
#endif
#ifdef PyArray_DescrNewByteorder
extern __typeof__(PyArray_DescrNewByteorder) decref_PyArray_DescrNewByteorder;
#undef PyArray_DescrNewByteorder
#define PyArray_DescrNewByteorder decref_PyArray_DescrNewByteorder
#endif
#ifdef PyArray_DescrFromObject
extern __typeof__(PyArray_DescrFromObject) decref_PyArray_DescrFromObject;
#undef PyArray_DescrFromObject
#define PyArray_DescrFromObject decref_PyArray_DescrFromObject
#endif
#ifdef PyArray_DescrFromScalar
extern __typeof__(PyArray_DescrFromScalar) decref_PyArray_DescrFromScalar;
#undef PyArray_DescrFromScalar
#define PyArray_DescrFromScalar decref_PyArray_DescrFromScalar
#endif
#ifdef PyArray_DescrFromTypeObject
extern __typeof__(PyArray_DescrFromTypeObject) decref_PyArray_DescrFromTypeObject;
#undef PyArray_DescrFromTypeObject
#define PyArray_DescrFromTypeObject decref_PyArray_DescrFromTypeObject
#endif
#ifdef PyArray_DescrConverter
extern __typeof__(PyArray_DescrConverter) decref_PyArray_DescrConverter;
#undef PyArray_DescrConverter
#define PyArray_DescrConverter decref_PyArray_DescrConverter
#endif
#ifdef PyArray_DescrConverter2
extern __typeof__(PyArray_DescrConverter2) decref_PyArray_DescrConverter2;
#undef PyArray_DescrConverter2
#define PyArray_DescrConverter2 decref_PyArray_DescrConverter2
#endif
#ifdef PyArray_DescrAlignConverter
extern __typeof__(PyArray_DescrAlignConverter) decref_PyArray_DescrAlignConverter;
#undef PyArray_DescrAlignConverter
#define PyArray_DescrAlignConverter decref_PyArray_DescrAlignConverter
#endif
#ifdef PyArray_DescrAlignConverter2
extern __typeof__(PyArray_DescrAlignConverter2) decref_PyArray_DescrAlignConverter2;
#undef PyArray_DescrAlignConverter2
#define PyArray_DescrAlignConverter2 decref_PyArray_DescrAlignConverter2
#endif
#ifdef PyArray_TypeObjectFromType
extern __typeof__(PyArray_TypeObjectFromType) decref_PyArray_TypeObjectFromType;
#undef PyArray_TypeObjectFromType
#define PyArray_TypeObjectFromType decref_PyArray_TypeObjectFromType
#endif
#ifdef PyArray_PromoteTypes
extern __typeof__(PyArray_PromoteTypes) decref_PyArray_PromoteTypes;
#undef PyArray_PromoteTypes
#define PyArray_PromoteTypes decref_PyArray_PromoteTypes
#endif
#ifdef PyArray_MinScalarType
extern __typeof__(PyArray_MinScalarType) decref_PyArray_MinScalarType;
#undef PyArray_MinScalarType
#define PyArray_MinScalarType decref_PyArray_MinScalarType
#endif
#ifdef PyArray_ResultType
extern __typeof__(PyArray_ResultType) decref_PyArray_ResultType;
#undef PyArray_ResultType
#define PyArray_ResultType decref_PyArray_ResultType
#endif
#ifdef PyArray_EquivTypes
extern __typeof__(PyArray_EquivTypes) decref_PyArray_EquivTypes;
#undef PyArray_EquivTypes
#define PyArray_EquivTypes decref_PyArray_EquivTypes
#endif
#ifdef PyArray_EquivTypenums
extern __typeof__(PyArray_EquivTypenums) decref_PyArray_EquivTypenums;
#undef PyArray_EquivTypenums
#define PyArray_EquivTypenums decref_PyArray_EquivTypenums
#endif
#ifdef PyArray_ValidType
extern __typeof__(PyArray_ValidType) decref_PyArray_ValidType;
#undef PyArray_ValidType
#define PyArray_ValidType decref_PyArray_ValidType
#endif
#ifdef PyArray_New
extern __typeof__(PyArray_New) decref_PyArray_New;
#undef PyArray_New
#define PyArray_New decref_PyArray_New
#endif
#ifdef PyArray_NewFromDescr
extern __typeof__(PyArray_NewFromDescr) decref_PyArray_NewFromDescr;
#undef PyArray_NewFromDescr
#define PyArray_NewFromDescr decref_PyArray_NewFromDescr
#endif
#ifdef PyArray_NewLikeArray
extern __typeof__(PyArray_NewLikeArray) decref_PyArray_NewLikeArray;
#undef PyArray_NewLikeArray
#define PyArray_NewLikeArray decref_PyArray_NewLikeArray
#endif
#ifdef PyArray_NewCopy
extern __typeof__(PyArray_NewCopy) decref_PyArray_NewCopy;
#undef PyArray_NewCopy
#define PyArray_NewCopy decref_PyArray_NewCopy
#endif
#ifdef PyArray_Zeros
extern __typeof__(PyArray_Zeros) decref_PyArray_Zeros;
#undef PyArray_Zeros
#define PyArray_Zeros decref_PyArray_Zeros
#endif
#ifdef PyArray_Empty
extern __typeof__(PyArray_Empty) decref_PyArray_Empty;
#undef PyArray_Empty
#define PyArray_Empty decref_PyArray_Empty
#endif
#ifdef PyArray_Arange
extern __typeof__(PyArray_Arange) decref_PyArray_Arange;
#undef PyArray_Arange
#define PyArray_Arange decref_PyArray_Arange
#endif
#ifdef PyArray_ArangeObj
extern __typeof__(PyArray_ArangeObj) decref_PyArray_ArangeObj;
#undef PyArray_ArangeObj
#define PyArray_ArangeObj decref_PyArray_ArangeObj
#endif
#ifdef PyArray_FromAny
extern __typeof__(PyArray_FromAny) decref_PyArray_FromAny;
#undef PyArray_FromAny
#define PyArray_FromAny decref_PyArray_FromAny
#endif
#ifdef PyArray_CheckFromAny
extern __typeof__(PyArray_CheckFromAny) decref_PyArray_CheckFromAny;
#undef PyArray_CheckFromAny
#define PyArray_CheckFromAny decref_PyArray_CheckFromAny
#endif
#ifdef PyArray_FromArray
extern __typeof__(PyArray_FromArray) decref_PyArray_FromArray;
#undef PyArray_FromArray
#define PyArray_FromArray decref_PyArray_FromArray
#endif
#ifdef PyArray_FromScalar
extern __typeof__(PyArray_FromScalar) decref_PyArray_FromScalar;
#undef PyArray_FromScalar
#define PyArray_FromScalar decref_PyArray_FromScalar
#endif
#ifdef PyArray_FromInterface
extern __typeof__(PyArray_FromInterface) decref_PyArray_FromInterface;
#undef PyArray_FromInterface
#define PyArray_FromInterface decref_PyArray_FromInterface
#endif
#ifdef PyArray_FromStructInterface
extern __typeof__(PyArray_FromStructInterface) decref_PyArray_FromStructInterface;
#undef PyArray_FromStructInterface
#define PyArray_FromStructInterface decref_PyArray_FromStructInterface
#endif
#ifdef PyArray_FromArrayAttr
extern __typeof__(PyArray_FromArrayAttr) decref_PyArray_FromArrayAttr;
#undef PyArray_FromArrayAttr
#define PyArray_FromArrayAttr decref_PyArray_FromArrayAttr
#endif
#ifdef PyArray_FromFile
extern __typeof__(PyArray_FromFile) decref_PyArray_FromFile;
#undef PyArray_FromFile
#define PyArray_FromFile decref_PyArray_FromFile
#endif
#ifdef PyArray_FromString
extern __typeof__(PyArray_FromString) decref_PyArray_FromString;
#undef PyArray_FromString
#define PyArray_FromString decref_PyArray_FromString
#endif
#ifdef PyArray_FromBuffer
extern __typeof__(PyArray_FromBuffer) decref_PyArray_FromBuffer;
#undef PyArray_FromBuffer
#define PyArray_FromBuffer decref_PyArray_FromBuffer
#endif
#ifdef PyArray_FromIter
extern __typeof__(PyArray_FromIter) decref_PyArray_FromIter;
#undef PyArray_FromIter
#define PyArray_FromIter decref_PyArray_FromIter
#endif
#ifdef PyArray_EnsureArray
extern __typeof__(PyArray_EnsureArray) decref_PyArray_EnsureArray;
#undef PyArray_EnsureArray
#define PyArray_EnsureArray decref_PyArray_EnsureArray
#endif
#ifdef PyArray_EnsureAnyArray
extern __typeof__(PyArray_EnsureAnyArray) decref_PyArray_EnsureAnyArray;
#undef PyArray_EnsureAnyArray
#define PyArray_EnsureAnyArray decref_PyArray_EnsureAnyArray
#endif
#ifdef PyArray_Converter
extern __typeof__(PyArray_Converter) decref_PyArray_Converter;
#undef PyArray_Converter
#define PyArray_Converter decref_PyArray_Converter
#endif
#ifdef PyArray_OutputConverter
extern __typeof__(PyArray_OutputConverter) decref_PyArray_OutputConverter;
#undef PyArray_OutputConverter
#define PyArray_OutputConverter decref_PyArray_OutputConverter
#endif
#ifdef PyArray_Return
extern __typeof__(PyArray_Return) decref_PyArray_Return;
#undef PyArray_Return
#define PyArray_Return decref_PyArray_Return
#endif
#ifdef PyArray_SetBaseObject
extern __typeof__(PyArray_SetBaseObject) decref_PyArray_SetBaseObject;
#undef PyArray_SetBaseObject
#define PyArray_SetBaseObject decref_PyArray_SetBaseObject
#endif
#ifdef PyArray_SetWritebackIfCopyBase
extern __typeof__(PyArray_SetWritebackIfCopyBase) decref_PyArray_SetWritebackIfCopyBase;
#undef PyArray_SetWritebackIfCopyBase
#define PyArray_SetWritebackIfCopyBase decref_PyArray_SetWritebackIfCopyBase
#endif
#ifdef PyArray_ResolveWritebackIfCopy
extern __typeof__(PyArray_ResolveWritebackIfCopy) decref_PyArray_ResolveWritebackIfCopy;
#undef PyArray_ResolveWritebackIfCopy
#define PyArray_ResolveWritebackIfCopy decref_PyArray_ResolveWritebackIfCopy
#endif
#ifdef PyArray_CastToType
extern __typeof__(PyArray_CastToType) decref_PyArray_CastToType;
#undef PyArray_CastToType
#define PyArray_CastToType decref_PyArray_CastToType
#endif
#ifdef PyArray_CastTo
extern __typeof__(PyArray_CastTo) decref_PyArray_CastTo;
#undef PyArray_CastTo
#define PyArray_CastTo decref_PyArray_CastTo
#endif
#ifdef PyArray_CastAnyTo
extern __typeof__(PyArray_CastAnyTo) decref_PyArray_CastAnyTo;
#undef PyArray_CastAnyTo
#define PyArray_CastAnyTo decref_PyArray_CastAnyTo
#endif
#ifdef PyArray_View
extern __typeof__(PyArray_View) decref_PyArray_View;
#undef PyArray_View
#define PyArray_View decref_PyArray_View
#endif
#ifdef PyArray_Resize
extern __typeof__(PyArray_Resize) decref_PyArray_Resize;
#undef PyArray_Resize
#define PyArray_Resize decref_PyArray_Resize
#endif
#ifdef PyArray_Reshape
extern __typeof__(PyArray_Reshape) decref_PyArray_Reshape;
#undef PyArray_Reshape
#define PyArray_Reshape decref_PyArray_Reshape
#endif
#ifdef PyArray_Newshape
extern __typeof__(PyArray_Newshape) decref_PyArray_Newshape;
#undef PyArray_Newshape
#define PyArray_Newshape decref_PyArray_Newshape
#endif
#ifdef PyArray_Squeeze
extern __typeof__(PyArray_Squeeze) decref_PyArray_Squeeze;
#undef PyArray_Squeeze
#define PyArray_Squeeze decref_PyArray_Squeeze
#endif
#ifdef PyArray_SwapAxes
extern __typeof__(PyArray_SwapAxes) decref_PyArray_SwapAxes;
#undef PyArray_SwapAxes
#define PyArray_SwapAxes decref_PyArray_SwapAxes
#endif
#ifdef PyArray_Transpose
extern __typeof__(PyArray_Transpose) decref_PyArray_Transpose;
#undef PyArray_Transpose
#define PyArray_Transpose decref_PyArray_Transpose
#endif
#ifdef PyArray_Flatten
extern __typeof__(PyArray_Flatten) decref_PyArray_Flatten;
#undef PyArray_Flatten
#define PyArray_Flatten decref_PyArray_Flatten
#endif
#ifdef PyArray_Ravel
extern __typeof__(PyArray_Ravel) decref_PyArray_Ravel;
#undef PyArray_Ravel
#define PyArray_Ravel decref_PyArray_Ravel
#endif
#ifdef PyArray_Byteswap
extern __typeof__(PyArray_Byteswap) decref_PyArray_Byteswap;
#undef PyArray_Byteswap
#define PyArray_Byteswap decref_PyArray_Byteswap
#endif
#ifdef PyArray_GetField
extern __typeof__(PyArray_GetField) decref_PyArray_GetField;
#undef PyArray_GetField
#define PyArray_GetField decref_PyArray_GetField
#endif
#ifdef PyArray_SetField
extern __typeof__(PyArray_SetField) decref_PyArray_SetField;
#undef PyArray_SetField
#define PyArray_SetField decref_PyArray_SetField
#endif
#ifdef PyArray_CopyInto
extern __typeof__(PyArray_CopyInto) decref_PyArray_CopyInto;
#undef PyArray_CopyInto
#define PyArray_CopyInto decref_PyArray_CopyInto
#endif
#ifdef PyArray_CopyAnyInto
extern __typeof__(PyArray_CopyAnyInto) decref_PyArray_CopyAnyInto;
#undef PyArray_CopyAnyInto
#define PyArray_CopyAnyInto decref_PyArray_CopyAnyInto
#endif
#ifdef PyArray_MoveInto
extern __typeof__(PyArray_MoveInto) decref_PyArray_MoveInto;
#undef PyArray_MoveInto
#define PyArray_MoveInto decref_PyArray_MoveInto
#endif
#ifdef PyArray_CopyObject
extern __typeof__(PyArray_CopyObject) decref_PyArray_CopyObject;
#undef PyArray_CopyObject
#define PyArray_CopyObject decref_PyArray_CopyObject
#endif
#ifdef PyArray_FillWithScalar
extern __typeof__(PyArray_FillWithScalar) decref_PyArray_FillWithScalar;
#undef PyArray_FillWithScalar
#define PyArray_FillWithScalar decref_PyArray_FillWithScalar
#endif
#ifdef PyArray_FillObjectArray
extern __typeof__(PyArray_FillObjectArray) decref_PyArray_FillObjectArray;
#undef PyArray_FillObjectArray
#define PyArray_FillObjectArray decref_PyArray_FillObjectArray
#endif
#ifdef PyArray_ToList
extern __typeof__(PyArray_ToList) decref_PyArray_ToList;
#undef PyArray_ToList
#define PyArray_ToList decref_PyArray_ToList
#endif
#ifdef PyArray_ToString
extern __typeof__(PyArray_ToString) decref_PyArray_ToString;
#undef PyArray_ToString
#define PyArray_ToString decref_PyArray_ToString
#endif
#ifdef PyArray_ToFile
extern __typeof__(PyArray_ToFile) decref_PyArray_ToFile;
#undef PyArray_ToFile
#define PyArray_ToFile decref_PyArray_ToFile
#endif
#ifdef PyArray_Dump
extern __typeof__(PyArray_Dump) decref_PyArray_Dump;
#undef PyArray_Dump
#define PyArray_Dump decref_PyArray_Dump
#endif
#ifdef PyArray_Dumps
extern __typeof__(PyArray_Dumps) decref_PyArray_Dumps;
#undef PyArray_Dumps
#define PyArray_Dumps decref_PyArray_Dumps
#endif
#ifdef PyArray_Scalar
extern __typeof__(PyArray_Scalar) decref_PyArray_Scalar;
#undef PyArray_Scalar
#define PyArray_Scalar decref_PyArray_Scalar
#endif
#ifdef PyArray_ScalarFromObject
extern __typeof__(PyArray_ScalarFromObject) decref_PyArray_ScalarFromObject;
#undef PyArray_ScalarFromObject
#define PyArray_ScalarFromObject decref_PyArray_ScalarFromObject
#endif
#ifdef __cplusplus
}
#endif
