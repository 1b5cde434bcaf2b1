/*
 * decref: NumPy's functions are macros that call through a table ((*(T (*)(...)) PyArray_API[69])(...)). Here each becomes a call by its
 * name, of the type the macro has; the front end takes the prefix off again.
 */
#ifdef __cplusplus
extern "C" {
#endif
#ifdef PyArray_TakeFrom
extern __typeof__(PyArray_TakeFrom) decref_PyArray_TakeFrom;
#undef PyArray_TakeFrom
#define PyArray_TakeFrom decref_PyArray_TakeFrom
#endif
#ifdef PyArray_PutTo
extern __typeof__(PyArray_PutTo) decref_PyArray_PutTo;
#undef PyArray_PutTo
#define PyArray_PutTo decref_PyArray_PutTo
#endif
#ifdef PyArray_PutMask
extern __typeof__(PyArray_PutMask) decref_PyArray_PutMask;
#undef PyArray_PutMask
#define PyArray_PutMask decref_PyArray_PutMask
#endif
#ifdef PyArray_Repeat
extern __typeof__(PyArray_Repeat) decref_PyArray_Repeat;
#undef PyArray_Repeat
#define PyArray_Repeat decref_PyArray_Repeat
#endif
#ifdef PyArray_Choose
extern __typeof__(PyArray_Choose) decref_PyArray_Choose;
#undef PyArray_Choose
#define PyArray_Choose decref_PyArray_Choose
#endif
#ifdef PyArray_Sort
extern __typeof__(PyArray_Sort) decref_PyArray_Sort;
#undef PyArray_Sort
#define PyArray_Sort decref_PyArray_Sort
#endif
#ifdef PyArray_ArgSort
extern __typeof__(PyArray_ArgSort) decref_PyArray_ArgSort;
#undef PyArray_ArgSort
#define PyArray_ArgSort decref_PyArray_ArgSort
#endif
#ifdef PyArray_LexSort
extern __typeof__(PyArray_LexSort) decref_PyArray_LexSort;
#undef PyArray_LexSort
#define PyArray_LexSort decref_PyArray_LexSort
#endif
#ifdef PyArray_Partition
extern __typeof__(PyArray_Partition) decref_PyArray_Partition;
#undef PyArray_Partition
#define PyArray_Partition decref_PyArray_Partition
#endif
#ifdef PyArray_ArgPartition
extern __typeof__(PyArray_ArgPartition) decref_PyArray_ArgPartition;
#undef PyArray_ArgPartition
#define PyArray_ArgPartition decref_PyArray_ArgPartition
#endif
#ifdef PyArray_SearchSorted
extern __typeof__(PyArray_SearchSorted) decref_PyArray_SearchSorted;
#undef PyArray_SearchSorted
#define PyArray_SearchSorted decref_PyArray_SearchSorted
#endif
#ifdef PyArray_ArgMax
extern __typeof__(PyArray_ArgMax) decref_PyArray_ArgMax;
#undef PyArray_ArgMax
#define PyArray_ArgMax decref_PyArray_ArgMax
#endif
#ifdef PyArray_ArgMin
extern __typeof__(PyArray_ArgMin) decref_PyArray_ArgMin;
#undef PyArray_ArgMin
#define PyArray_ArgMin decref_PyArray_ArgMin
#endif
#ifdef PyArray_Max
extern __typeof__(PyArray_Max) decref_PyArray_Max;
#undef PyArray_Max
#define PyArray_Max decref_PyArray_Max
#endif
#ifdef PyArray_Min
extern __typeof__(PyArray_Min) decref_PyArray_Min;
#undef PyArray_Min
#define PyArray_Min decref_PyArray_Min
#endif
#ifdef PyArray_Ptp
extern __typeof__(PyArray_Ptp) decref_PyArray_Ptp;
#undef PyArray_Ptp
#define PyArray_Ptp decref_PyArray_Ptp
#endif
#ifdef PyArray_Mean
extern __typeof__(PyArray_Mean) decref_PyArray_Mean;
#undef PyArray_Mean
#define PyArray_Mean decref_PyArray_Mean
#endif
#ifdef PyArray_Std
extern __typeof__(PyArray_Std) decref_PyArray_Std;
#undef PyArray_Std
#define PyArray_Std decref_PyArray_Std
#endif
#ifdef PyArray_Sum
extern __typeof__(PyArray_Sum) decref_PyArray_Sum;
#undef PyArray_Sum
#define PyArray_Sum decref_PyArray_Sum
#endif
#ifdef PyArray_CumSum
extern __typeof__(PyArray_CumSum) decref_PyArray_CumSum;
#undef PyArray_CumSum
#define PyArray_CumSum decref_PyArray_CumSum
#endif
#ifdef PyArray_Prod
extern __typeof__(PyArray_Prod) decref_PyArray_Prod;
#undef PyArray_Prod
#define PyArray_Prod decref_PyArray_Prod
#endif
#ifdef PyArray_CumProd
extern __typeof__(PyArray_CumProd) decref_PyArray_CumProd;
#undef PyArray_CumProd
#define PyArray_CumProd decref_PyArray_CumProd
#endif
#ifdef PyArray_All
extern __typeof__(PyArray_All) decref_PyArray_All;
#undef PyArray_All
#define PyArray_All decref_PyArray_All
#endif
#ifdef PyArray_Any
extern __typeof__(PyArray_Any) decref_PyArray_Any;
#undef PyArray_Any
#define PyArray_Any decref_PyArray_Any
#endif
#ifdef PyArray_Compress
extern __typeof__(PyArray_Compress) decref_PyArray_Compress;
#undef PyArray_Compress
#define PyArray_Compress decref_PyArray_Compress
#endif
#ifdef PyArray_Clip
extern __typeof__(PyArray_Clip) decref_PyArray_Clip;
#undef PyArray_Clip
#define PyArray_Clip decref_PyArray_Clip
#endif
#ifdef PyArray_Conjugate
extern __typeof__(PyArray_Conjugate) decref_PyArray_Conjugate;
#undef PyArray_Conjugate
#define PyArray_Conjugate decref_PyArray_Conjugate
#endif
#ifdef PyArray_Round
extern __typeof__(PyArray_Round) decref_PyArray_Round;
#undef PyArray_Round
#define PyArray_Round decref_PyArray_Round
#endif
#ifdef PyArray_Nonzero
extern __typeof__(PyArray_Nonzero) decref_PyArray_Nonzero;
#undef PyArray_Nonzero
#define PyArray_Nonzero decref_PyArray_Nonzero
#endif
#ifdef PyArray_Trace
extern __typeof__(PyArray_Trace) decref_PyArray_Trace;
#undef PyArray_Trace
#define PyArray_Trace decref_PyArray_Trace
#endif
#ifdef PyArray_Diagonal
extern __typeof__(PyArray_Diagonal) decref_PyArray_Diagonal;
#undef PyArray_Diagonal
#define PyArray_Diagonal decref_PyArray_Diagonal
#endif
#ifdef PyArray_Where
extern __typeof__(PyArray_Where) decref_PyArray_Where;
#undef PyArray_Where
#define PyArray_Where decref_PyArray_Where
#endif
#ifdef PyArray_Concatenate
extern __typeof__(PyArray_Concatenate) decref_PyArray_Concatenate;
#undef PyArray_Concatenate
#define PyArray_Concatenate decref_PyArray_Concatenate
#endif
#ifdef PyArray_InnerProduct
extern __typeof__(PyArray_InnerProduct) decref_PyArray_InnerProduct;
#undef PyArray_InnerProduct
#define PyArray_InnerProduct decref_PyArray_InnerProduct
#endif
#ifdef PyArray_MatrixProduct
extern __typeof__(PyArray_MatrixProduct) decref_PyArray_MatrixProduct;
#undef PyArray_MatrixProduct
#define PyArray_MatrixProduct decref_PyArray_MatrixProduct
#endif
#ifdef PyArray_MatrixProduct2
extern __typeof__(PyArray_MatrixProduct2) decref_PyArray_MatrixProduct2;
#undef PyArray_MatrixProduct2
#define PyArray_MatrixProduct2 decref_PyArray_MatrixProduct2
#endif
#ifdef PyArray_CopyAndTranspose
extern __typeof__(PyArray_CopyAndTranspose) decref_PyArray_CopyAndTranspose;
#undef PyArray_CopyAndTranspose
#define PyArray_CopyAndTranspose decref_PyArray_CopyAndTranspose
#endif
#ifdef PyArray_Correlate
extern __typeof__(PyArray_Correlate) decref_PyArray_Correlate;
#undef PyArray_Correlate
#define PyArray_Correlate decref_PyArray_Correlate
#endif
#ifdef PyArray_Correlate2
extern __typeof__(PyArray_Correlate2) decref_PyArray_Correlate2;
#undef PyArray_Correlate2
#define PyArray_Correlate2 decref_PyArray_Correlate2
#endif
#ifdef PyArray_EinsteinSum
extern __typeof__(PyArray_EinsteinSum) decref_PyArray_EinsteinSum;
#undef PyArray_EinsteinSum
#define PyArray_EinsteinSum decref_PyArray_EinsteinSum
#endif
#ifdef PyArray_CheckAxis
extern __typeof__(PyArray_CheckAxis) decref_PyArray_CheckAxis;
#undef PyArray_CheckAxis
#define PyArray_CheckAxis decref_PyArray_CheckAxis
#endif
#ifdef PyArray_IntTupleFromIntp
extern __typeof__(PyArray_IntTupleFromIntp) decref_PyArray_IntTupleFromIntp;
#undef PyArray_IntTupleFromIntp
#define PyArray_IntTupleFromIntp decref_PyArray_IntTupleFromIntp
#endif
#ifdef PyArray_IterNew
extern __typeof__(PyArray_IterNew) decref_PyArray_IterNew;
#undef PyArray_IterNew
#define PyArray_IterNew decref_PyArray_IterNew
#endif
#ifdef PyArray_IterAllButAxis
extern __typeof__(PyArray_IterAllButAxis) decref_PyArray_IterAllButAxis;
#undef PyArray_IterAllButAxis
#define PyArray_IterAllButAxis decref_PyArray_IterAllButAxis
#endif
#ifdef PyArray_BroadcastToShape
extern __typeof__(PyArray_BroadcastToShape) decref_PyArray_BroadcastToShape;
#undef PyArray_BroadcastToShape
#define PyArray_BroadcastToShape decref_PyArray_BroadcastToShape
#endif
#ifdef PyArray_NeighborhoodIterNew
extern __typeof__(PyArray_NeighborhoodIterNew) decref_PyArray_NeighborhoodIterNew;
#undef PyArray_NeighborhoodIterNew
#define PyArray_NeighborhoodIterNew decref_PyArray_NeighborhoodIterNew
#endif
#ifdef PyArray_MultiIterNew
extern __typeof__(PyArray_MultiIterNew) decref_PyArray_MultiIterNew;
#undef PyArray_MultiIterNew
#define PyArray_MultiIterNew decref_PyArray_MultiIterNew
#endif
#ifdef PyArray_MultiIterFromObjects
extern __typeof__(PyArray_MultiIterFromObjects) decref_PyArray_MultiIterFromObjects;
#undef PyArray_MultiIterFromObjects
#define PyArray_MultiIterFromObjects decref_PyArray_MultiIterFromObjects
#endif
#ifdef PyArray_Broadcast
extern __typeof__(PyArray_Broadcast) decref_PyArray_Broadcast;
#undef PyArray_Broadcast
#define PyArray_Broadcast decref_PyArray_Broadcast
#endif
#ifdef PyArray_Size
extern __typeof__(PyArray_Size) decref_PyArray_Size;
#undef PyArray_Size
#define PyArray_Size decref_PyArray_Size
#endif
#ifdef PyArray_ObjectType
extern __typeof__(PyArray_ObjectType) decref_PyArray_ObjectType;
#undef PyArray_ObjectType
#define PyArray_ObjectType decref_PyArray_ObjectType
#endif
#ifdef PyArray_GetPtr
extern __typeof__(PyArray_GetPtr) decref_PyArray_GetPtr;
#undef PyArray_GetPtr
#define PyArray_GetPtr decref_PyArray_GetPtr
#endif
#ifdef PyArray_MultiplyList
extern __typeof__(PyArray_MultiplyList) decref_PyArray_MultiplyList;
#undef PyArray_MultiplyList
#define PyArray_MultiplyList decref_PyArray_MultiplyList
#endif
#ifdef PyArray_MultiplyIntList
extern __typeof__(PyArray_MultiplyIntList) decref_PyArray_MultiplyIntList;
#undef PyArray_MultiplyIntList
#define PyArray_MultiplyIntList decref_PyArray_MultiplyIntList
#endif
#ifdef PyArray_OverflowMultiplyList
extern __typeof__(PyArray_OverflowMultiplyList) decref_PyArray_OverflowMultiplyList;
#undef PyArray_OverflowMultiplyList
#define PyArray_OverflowMultiplyList decref_PyArray_OverflowMultiplyList
#endif
#ifdef PyArray_CompareLists
extern __typeof__(PyArray_CompareLists) decref_PyArray_CompareLists;
#undef PyArray_CompareLists
#define PyArray_CompareLists decref_PyArray_CompareLists
#endif
#ifdef PyArray_UpdateFlags
extern __typeof__(PyArray_UpdateFlags) decref_PyArray_UpdateFlags;
#undef PyArray_UpdateFlags
#define PyArray_UpdateFlags decref_PyArray_UpdateFlags
#endif
#ifdef PyArray_FailUnlessWriteable
extern __typeof__(PyArray_FailUnlessWriteable) decref_PyArray_FailUnlessWriteable;
#undef PyArray_FailUnlessWriteable
#define PyArray_FailUnlessWriteable decref_PyArray_FailUnlessWriteable
#endif
#ifdef PyArray_IntpConverter
extern __typeof__(PyArray_IntpConverter) decref_PyArray_IntpConverter;
#undef PyArray_IntpConverter
#define PyArray_IntpConverter decref_PyArray_IntpConverter
#endif
#ifdef PyArray_IntpFromSequence
extern __typeof__(PyArray_IntpFromSequence) decref_PyArray_IntpFromSequence;
#undef PyArray_IntpFromSequence
#define PyArray_IntpFromSequence decref_PyArray_IntpFromSequence
#endif
#ifdef PyArray_BufferConverter
extern __typeof__(PyArray_BufferConverter) decref_PyArray_BufferConverter;
#undef PyArray_BufferConverter
#define PyArray_BufferConverter decref_PyArray_BufferConverter
#endif
#ifdef PyArray_AxisConverter
extern __typeof__(PyArray_AxisConverter) decref_PyArray_AxisConverter;
#undef PyArray_AxisConverter
#define PyArray_AxisConverter decref_PyArray_AxisConverter
#endif
#ifdef PyArray_BoolConverter
extern __typeof__(PyArray_BoolConverter) decref_PyArray_BoolConverter;
#undef PyArray_BoolConverter
#define PyArray_BoolConverter decref_PyArray_BoolConverter
#endif
#ifdef PyArray_OrderConverter
extern __typeof__(PyArray_OrderConverter) decref_PyArray_OrderConverter;
#undef PyArray_OrderConverter
#define PyArray_OrderConverter decref_PyArray_OrderConverter
#endif
#ifdef PyArray_PyIntAsInt
extern __typeof__(PyArray_PyIntAsInt) decref_PyArray_PyIntAsInt;
#undef PyArray_PyIntAsInt
#define PyArray_PyIntAsInt decref_PyArray_PyIntAsInt
#endif
#ifdef PyArray_PyIntAsIntp
extern __typeof__(PyArray_PyIntAsIntp) decref_PyArray_PyIntAsIntp;
#undef PyArray_PyIntAsIntp
#define PyArray_PyIntAsIntp decref_PyArray_PyIntAsIntp
#endif
#ifdef PyArray_CanCastSafely
extern __typeof__(PyArray_CanCastSafely) decref_PyArray_CanCastSafely;
#undef PyArray_CanCastSafely
#define PyArray_CanCastSafely decref_PyArray_CanCastSafely
#endif
#ifdef PyArray_CanCastTo
extern __typeof__(PyArray_CanCastTo) decref_PyArray_CanCastTo;
#undef PyArray_CanCastTo
#define PyArray_CanCastTo decref_PyArray_CanCastTo
#endif
#ifdef PyArray_CountNonzero
extern __typeof__(PyArray_CountNonzero) decref_PyArray_CountNonzero;
#undef PyArray_CountNonzero
#define PyArray_CountNonzero decref_PyArray_CountNonzero
#endif
#ifdef PyArray_RegisterDataType
extern __typeof__(PyArray_RegisterDataType) decref_PyArray_RegisterDataType;
#undef PyArray_RegisterDataType
#define PyArray_RegisterDataType decref_PyArray_RegisterDataType
#endif
#ifdef PyArray_RegisterCastFunc
extern __typeof__(PyArray_RegisterCastFunc) decref_PyArray_RegisterCastFunc;
#undef PyArray_RegisterCastFunc
#define PyArray_RegisterCastFunc decref_PyArray_RegisterCastFunc
#endif
#ifdef NpyIter_New
extern __typeof__(NpyIter_New) decref_NpyIter_New;
#undef NpyIter_New
#define NpyIter_New decref_NpyIter_New
#endif
#ifdef NpyIter_MultiNew
extern __typeof__(NpyIter_MultiNew) decref_NpyIter_MultiNew;
#undef NpyIter_MultiNew
#define NpyIter_MultiNew decref_NpyIter_MultiNew
#endif
#ifdef NpyIter_AdvancedNew
extern __typeof__(NpyIter_AdvancedNew) decref_NpyIter_AdvancedNew;
#undef NpyIter_AdvancedNew
#define NpyIter_AdvancedNew decref_NpyIter_AdvancedNew
#endif
#ifdef NpyIter_Copy
extern __typeof__(NpyIter_Copy) decref_NpyIter_Copy;
#undef NpyIter_Copy
#define NpyIter_Copy decref_NpyIter_Copy
#endif
#ifdef NpyIter_Deallocate
extern __typeof__(NpyIter_Deallocate) decref_NpyIter_Deallocate;
#undef NpyIter_Deallocate
#define NpyIter_Deallocate decref_NpyIter_Deallocate
#endif
#ifdef NpyIter_Reset
extern __typeof__(NpyIter_Reset) decref_NpyIter_Reset;
#undef NpyIter_Reset
#define NpyIter_Reset decref_NpyIter_Reset
#endif
#ifdef NpyIter_ResetBasePointers
extern __typeof__(NpyIter_ResetBasePointers) decref_NpyIter_ResetBasePointers;
#undef NpyIter_ResetBasePointers
#define NpyIter_ResetBasePointers decref_NpyIter_ResetBasePointers
#endif
#ifdef NpyIter_GetIterNext
extern __typeof__(NpyIter_GetIterNext) decref_NpyIter_GetIterNext;
#undef NpyIter_GetIterNext
#define NpyIter_GetIterNext decref_NpyIter_GetIterNext
#endif
#ifdef NpyIter_GetIterSize
extern __typeof__(NpyIter_GetIterSize) decref_NpyIter_GetIterSize;
#undef NpyIter_GetIterSize
#define NpyIter_GetIterSize decref_NpyIter_GetIterSize
#endif
#ifdef NpyIter_GetDataPtrArray
extern __typeof__(NpyIter_GetDataPtrArray) decref_NpyIter_GetDataPtrArray;
#undef NpyIter_GetDataPtrArray
#define NpyIter_GetDataPtrArray decref_NpyIter_GetDataPtrArray
#endif
#ifdef NpyIter_GetInnerStrideArray
extern __typeof__(NpyIter_GetInnerStrideArray) decref_NpyIter_GetInnerStrideArray;
#undef NpyIter_GetInnerStrideArray
#define NpyIter_GetInnerStrideArray decref_NpyIter_GetInnerStrideArray
#endif
#ifdef NpyIter_GetInnerLoopSizePtr
extern __typeof__(NpyIter_GetInnerLoopSizePtr) decref_NpyIter_GetInnerLoopSizePtr;
#undef NpyIter_GetInnerLoopSizePtr
#define NpyIter_GetInnerLoopSizePtr decref_NpyIter_GetInnerLoopSizePtr
#endif
#ifdef NpyIter_GetOperandArray
extern __typeof__(NpyIter_GetOperandArray) decref_NpyIter_GetOperandArray;
#undef NpyIter_GetOperandArray
#define NpyIter_GetOperandArray decref_NpyIter_GetOperandArray
#endif
#ifdef NpyIter_GetDescrArray
extern __typeof__(NpyIter_GetDescrArray) decref_NpyIter_GetDescrArray;
#undef NpyIter_GetDescrArray
#define NpyIter_GetDescrArray decref_NpyIter_GetDescrArray
#endif
#ifdef NpyIter_GetNDim
extern __typeof__(NpyIter_GetNDim) decref_NpyIter_GetNDim;
#undef NpyIter_GetNDim
#define NpyIter_GetNDim decref_NpyIter_GetNDim
#endif
#ifdef NpyIter_GetNOp
extern __typeof__(NpyIter_GetNOp) decref_NpyIter_GetNOp;
#undef NpyIter_GetNOp
#define NpyIter_GetNOp decref_NpyIter_GetNOp
#endif
#ifdef NpyIter_GetShape
extern __typeof__(NpyIter_GetShape) decref_NpyIter_GetShape;
#undef NpyIter_GetShape
#define NpyIter_GetShape decref_NpyIter_GetShape
#endif
#ifdef NpyIter_EnableExternalLoop
extern __typeof__(NpyIter_EnableExternalLoop) decref_NpyIter_EnableExternalLoop;
#undef NpyIter_EnableExternalLoop
#define NpyIter_EnableExternalLoop decref_NpyIter_EnableExternalLoop
#endif
#ifdef NpyIter_RemoveMultiIndex
extern __typeof__(NpyIter_RemoveMultiIndex) decref_NpyIter_RemoveMultiIndex;
#undef NpyIter_RemoveMultiIndex
#define NpyIter_RemoveMultiIndex decref_NpyIter_RemoveMultiIndex
#endif
#ifdef NpyIter_RemoveAxis
extern __typeof__(NpyIter_RemoveAxis) decref_NpyIter_RemoveAxis;
#undef NpyIter_RemoveAxis
#define NpyIter_RemoveAxis decref_NpyIter_RemoveAxis
#endif
#ifdef NpyIter_GetIterView
extern __typeof__(NpyIter_GetIterView) decref_NpyIter_GetIterView;
#undef NpyIter_GetIterView
#define NpyIter_GetIterView decref_NpyIter_GetIterView
#endif
#ifdef NpyIter_IterationNeedsAPI
extern __typeof__(NpyIter_IterationNeedsAPI) decref_NpyIter_IterationNeedsAPI;
#undef NpyIter_IterationNeedsAPI
#define NpyIter_IterationNeedsAPI decref_NpyIter_IterationNeedsAPI
#endif
#ifdef NpyIter_GetIndexPtr
extern __typeof__(NpyIter_GetIndexPtr) decref_NpyIter_GetIndexPtr;
#undef NpyIter_GetIndexPtr
#define NpyIter_GetIndexPtr decref_NpyIter_GetIndexPtr
#endif
#ifdef NpyIter_GotoIterIndex
extern __typeof__(NpyIter_GotoIterIndex) decref_NpyIter_GotoIterIndex;
#undef NpyIter_GotoIterIndex
#define NpyIter_GotoIterIndex decref_NpyIter_GotoIterIndex
#endif
#ifdef __cplusplus
}
#endif
