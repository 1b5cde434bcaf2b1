; ModuleID = 'box.c'
source_filename = "box.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%struct.PyModuleDef = type { %struct.PyModuleDef_Base, ptr, ptr, i64, ptr, ptr, ptr, ptr, ptr }
%struct.PyModuleDef_Base = type { %struct._object, ptr, i64, ptr }
%struct._object = type { i64, ptr }
%struct.PyMethodDef = type { ptr, ptr, i32, ptr }
%struct.PyModuleDef_Slot = type { i32, ptr }
%struct.PyType_Spec = type { ptr, i32, i32, i32, ptr }
%struct._typeobject = type { %struct.PyVarObject, ptr, i64, i64, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, ptr, ptr, ptr, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i32, ptr, ptr }
%struct.PyVarObject = type { %struct._object, i64 }
%struct.PyType_Slot = type { i32, ptr }
%struct.PyNumberMethods = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.PyMemberDef = type { ptr, i32, i64, i32, ptr }
%struct.PyGetSetDef = type { ptr, ptr, ptr, ptr, ptr }
%struct.Box = type { %struct._object, ptr, i64 }

@shelf = internal global %struct.PyModuleDef { %struct.PyModuleDef_Base { %struct._object { i64 1, ptr null }, ptr null, i64 0, ptr null }, ptr @.str, ptr null, i64 0, ptr @shelf_methods, ptr @shelf_slots, ptr null, ptr null, ptr null }, align 8, !dbg !0
@.str = private unnamed_addr constant [6 x i8] c"shelf\00", align 1, !dbg !331
@shelf_methods = internal global [2 x %struct.PyMethodDef] [%struct.PyMethodDef { ptr @.str.1, ptr @shelf_count, i32 4, ptr null }, %struct.PyMethodDef zeroinitializer], align 16, !dbg !338
@shelf_slots = internal global [2 x %struct.PyModuleDef_Slot] [%struct.PyModuleDef_Slot { i32 2, ptr @shelf_exec }, %struct.PyModuleDef_Slot zeroinitializer], align 16, !dbg !343
@.str.1 = private unnamed_addr constant [6 x i8] c"count\00", align 1, !dbg !336
@Lid_spec = internal global %struct.PyType_Spec { ptr @.str.3, i32 32, i32 0, i32 1024, ptr @Lid_slots }, align 8, !dbg !362
@Box_type = internal global %struct._typeobject { %struct.PyVarObject { %struct._object { i64 1, ptr null }, i64 0 }, ptr @.str.8, i64 32, i64 0, ptr @Box_dealloc, i64 0, ptr null, ptr null, ptr null, ptr null, ptr @Box_number, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, i64 16384, ptr null, ptr @Box_traverse, ptr null, ptr null, i64 0, ptr null, ptr null, ptr @Box_methods, ptr @Box_members, ptr @Box_attributes, ptr null, ptr null, ptr null, ptr null, i64 0, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, i32 0, ptr null, ptr null }, align 8, !dbg !401
@.str.2 = private unnamed_addr constant [4 x i8] c"Lid\00", align 1, !dbg !352
@.str.3 = private unnamed_addr constant [10 x i8] c"shelf.Lid\00", align 1, !dbg !357
@Lid_slots = internal global [5 x %struct.PyType_Slot] [%struct.PyType_Slot { i32 52, ptr @Box_dealloc }, %struct.PyType_Slot { i32 7, ptr @Box_add }, %struct.PyType_Slot { i32 64, ptr @Box_methods }, %struct.PyType_Slot { i32 56, ptr @.str.4 }, %struct.PyType_Slot zeroinitializer], align 16, !dbg !383
@Box_methods = internal global [2 x %struct.PyMethodDef] [%struct.PyMethodDef { ptr @.str.5, ptr @Box_put, i32 1, ptr @.str.6 }, %struct.PyMethodDef zeroinitializer], align 16, !dbg !395
@.str.4 = private unnamed_addr constant [7 x i8] c"A lid.\00", align 1, !dbg !378
@_Py_NotImplementedStruct = external global %struct._object, align 8
@.str.5 = private unnamed_addr constant [4 x i8] c"put\00", align 1, !dbg !388
@.str.6 = private unnamed_addr constant [16 x i8] c"Put an item in.\00", align 1, !dbg !390
@.str.7 = private unnamed_addr constant [6 x i8] c"O:put\00", align 1, !dbg !397
@_Py_NoneStruct = external global %struct._object, align 8
@.str.8 = private unnamed_addr constant [10 x i8] c"shelf.Box\00", align 1, !dbg !399
@Box_number = internal global %struct.PyNumberMethods { ptr @Box_add, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, align 8, !dbg !403
@Box_members = internal global [3 x %struct.PyMemberDef] [%struct.PyMemberDef { ptr @.str.9, i32 16, i64 16, i32 1, ptr null }, %struct.PyMemberDef { ptr @.str.10, i32 19, i64 24, i32 0, ptr null }, %struct.PyMemberDef zeroinitializer], align 16, !dbg !410
@Box_attributes = internal global [2 x %struct.PyGetSetDef] [%struct.PyGetSetDef { ptr @.str.11, ptr @Box_get, ptr null, ptr null, ptr null }, %struct.PyGetSetDef zeroinitializer], align 16, !dbg !417
@.str.9 = private unnamed_addr constant [4 x i8] c"raw\00", align 1, !dbg !405
@.str.10 = private unnamed_addr constant [5 x i8] c"uses\00", align 1, !dbg !407
@.str.11 = private unnamed_addr constant [5 x i8] c"item\00", align 1, !dbg !415

; Function Attrs: noinline nounwind optnone uwtable
define dso_local ptr @PyInit_shelf() #0 !dbg !450 {
entry:
  %call = call ptr @PyModuleDef_Init(ptr noundef @shelf), !dbg !451
  ret ptr %call, !dbg !452
}

declare ptr @PyModuleDef_Init(ptr noundef) #1

; Function Attrs: noinline nounwind optnone uwtable
define internal ptr @shelf_count(ptr noundef %module, ptr noundef %unused) #0 !dbg !453 {
entry:
  %module.addr = alloca ptr, align 8
  %unused.addr = alloca ptr, align 8
  store ptr %module, ptr %module.addr, align 8
    #dbg_declare(ptr %module.addr, !455, !DIExpression(), !456)
  store ptr %unused, ptr %unused.addr, align 8
    #dbg_declare(ptr %unused.addr, !457, !DIExpression(), !458)
  %call = call ptr @PyLong_FromLong(i64 noundef 0), !dbg !459
  ret ptr %call, !dbg !460
}

declare ptr @PyLong_FromLong(i64 noundef) #1

; Function Attrs: noinline nounwind optnone uwtable
define internal i32 @shelf_exec(ptr noundef %module) #0 !dbg !461 {
entry:
  %retval = alloca i32, align 4
  %module.addr = alloca ptr, align 8
  %lid = alloca ptr, align 8
  store ptr %module, ptr %module.addr, align 8
    #dbg_declare(ptr %module.addr, !462, !DIExpression(), !463)
    #dbg_declare(ptr %lid, !464, !DIExpression(), !465)
  %call = call ptr @PyType_FromSpec(ptr noundef @Lid_spec), !dbg !466
  store ptr %call, ptr %lid, align 8, !dbg !465
  %0 = load ptr, ptr %lid, align 8, !dbg !467
  %cmp = icmp eq ptr %0, null, !dbg !469
  br i1 %cmp, label %if.then, label %lor.lhs.false, !dbg !470

lor.lhs.false:                                    ; preds = %entry
  %call1 = call i32 @PyType_Ready(ptr noundef @Box_type), !dbg !471
  %cmp2 = icmp slt i32 %call1, 0, !dbg !472
  br i1 %cmp2, label %if.then, label %if.end, !dbg !473

if.then:                                          ; preds = %lor.lhs.false, %entry
  store i32 -1, ptr %retval, align 4, !dbg !474
  br label %return, !dbg !474

if.end:                                           ; preds = %lor.lhs.false
  %1 = load ptr, ptr %module.addr, align 8, !dbg !475
  %2 = load ptr, ptr %lid, align 8, !dbg !476
  %call3 = call i32 @PyModule_AddObject(ptr noundef %1, ptr noundef @.str.2, ptr noundef %2), !dbg !477
  store i32 %call3, ptr %retval, align 4, !dbg !478
  br label %return, !dbg !478

return:                                           ; preds = %if.end, %if.then
  %3 = load i32, ptr %retval, align 4, !dbg !479
  ret i32 %3, !dbg !479
}

declare ptr @PyType_FromSpec(ptr noundef) #1

declare i32 @PyType_Ready(ptr noundef) #1

declare i32 @PyModule_AddObject(ptr noundef, ptr noundef, ptr noundef) #1

; Function Attrs: noinline nounwind optnone uwtable
define internal void @Box_dealloc(ptr noundef %self) #0 !dbg !480 {
entry:
  %self.addr = alloca ptr, align 8
  %_py_tmp = alloca ptr, align 8
  store ptr %self, ptr %self.addr, align 8
    #dbg_declare(ptr %self.addr, !490, !DIExpression(), !491)
  %0 = load ptr, ptr %self.addr, align 8, !dbg !492
  call void @PyObject_GC_UnTrack(ptr noundef %0), !dbg !493
  br label %do.body, !dbg !494

do.body:                                          ; preds = %entry
    #dbg_declare(ptr %_py_tmp, !495, !DIExpression(), !497)
  %1 = load ptr, ptr %self.addr, align 8, !dbg !497
  %item = getelementptr inbounds %struct.Box, ptr %1, i32 0, i32 1, !dbg !497
  %2 = load ptr, ptr %item, align 8, !dbg !497
  store ptr %2, ptr %_py_tmp, align 8, !dbg !497
  %3 = load ptr, ptr %_py_tmp, align 8, !dbg !498
  %cmp = icmp ne ptr %3, null, !dbg !498
  br i1 %cmp, label %if.then, label %if.end, !dbg !497

if.then:                                          ; preds = %do.body
  %4 = load ptr, ptr %self.addr, align 8, !dbg !500
  %item1 = getelementptr inbounds %struct.Box, ptr %4, i32 0, i32 1, !dbg !500
  store ptr null, ptr %item1, align 8, !dbg !500
  %5 = load ptr, ptr %_py_tmp, align 8, !dbg !500
  call void @decref_Py_DECREF(ptr noundef %5) #3, !dbg !500
  br label %if.end, !dbg !500

if.end:                                           ; preds = %if.then, %do.body
  br label %do.end, !dbg !497

do.end:                                           ; preds = %if.end
  %6 = load ptr, ptr %self.addr, align 8, !dbg !502
  %call = call ptr @Py_TYPE(ptr noundef %6), !dbg !502
  %tp_free = getelementptr inbounds %struct._typeobject, ptr %call, i32 0, i32 38, !dbg !503
  %7 = load ptr, ptr %tp_free, align 8, !dbg !503
  %8 = load ptr, ptr %self.addr, align 8, !dbg !504
  call void %7(ptr noundef %8), !dbg !502
  ret void, !dbg !505
}

; Function Attrs: noinline nounwind optnone uwtable
define internal ptr @Box_add(ptr noundef %left, ptr noundef %right) #0 !dbg !506 {
entry:
  %left.addr = alloca ptr, align 8
  %right.addr = alloca ptr, align 8
  store ptr %left, ptr %left.addr, align 8
    #dbg_declare(ptr %left.addr, !507, !DIExpression(), !508)
  store ptr %right, ptr %right.addr, align 8
    #dbg_declare(ptr %right.addr, !509, !DIExpression(), !510)
  %call = call ptr @decref_Py_NewRef(ptr noundef @_Py_NotImplementedStruct) #3, !dbg !511
  ret ptr %call, !dbg !511
}

declare void @PyObject_GC_UnTrack(ptr noundef) #1

; Function Attrs: nounwind
declare void @decref_Py_DECREF(ptr noundef) #2

; Function Attrs: noinline nounwind optnone uwtable
define internal ptr @Py_TYPE(ptr noundef %ob) #0 !dbg !512 {
entry:
  %ob.addr = alloca ptr, align 8
  store ptr %ob, ptr %ob.addr, align 8
    #dbg_declare(ptr %ob.addr, !515, !DIExpression(), !516)
  %0 = load ptr, ptr %ob.addr, align 8, !dbg !517
  %ob_type = getelementptr inbounds %struct._object, ptr %0, i32 0, i32 1, !dbg !518
  %1 = load ptr, ptr %ob_type, align 8, !dbg !518
  ret ptr %1, !dbg !519
}

; Function Attrs: nounwind
declare ptr @decref_Py_NewRef(ptr noundef) #2

; Function Attrs: noinline nounwind optnone uwtable
define internal ptr @Box_put(ptr noundef %self, ptr noundef %args) #0 !dbg !520 {
entry:
  %retval = alloca ptr, align 8
  %self.addr = alloca ptr, align 8
  %args.addr = alloca ptr, align 8
  %item = alloca ptr, align 8
  %_py_tmp = alloca ptr, align 8
  store ptr %self, ptr %self.addr, align 8
    #dbg_declare(ptr %self.addr, !523, !DIExpression(), !524)
  store ptr %args, ptr %args.addr, align 8
    #dbg_declare(ptr %args.addr, !525, !DIExpression(), !526)
    #dbg_declare(ptr %item, !527, !DIExpression(), !528)
  %0 = load ptr, ptr %args.addr, align 8, !dbg !529
  %call = call i32 (ptr, ptr, ...) @_PyArg_ParseTuple_SizeT(ptr noundef %0, ptr noundef @.str.7, ptr noundef %item), !dbg !531
  %tobool = icmp ne i32 %call, 0, !dbg !531
  br i1 %tobool, label %if.end, label %if.then, !dbg !532

if.then:                                          ; preds = %entry
  store ptr null, ptr %retval, align 8, !dbg !533
  br label %return, !dbg !533

if.end:                                           ; preds = %entry
  %1 = load ptr, ptr %item, align 8, !dbg !534
  call void @decref_Py_INCREF(ptr noundef %1) #3, !dbg !534
  br label %do.body, !dbg !535

do.body:                                          ; preds = %if.end
    #dbg_declare(ptr %_py_tmp, !536, !DIExpression(), !538)
  %2 = load ptr, ptr %self.addr, align 8, !dbg !538
  %item1 = getelementptr inbounds %struct.Box, ptr %2, i32 0, i32 1, !dbg !538
  %3 = load ptr, ptr %item1, align 8, !dbg !538
  store ptr %3, ptr %_py_tmp, align 8, !dbg !538
  %4 = load ptr, ptr %item, align 8, !dbg !538
  %5 = load ptr, ptr %self.addr, align 8, !dbg !538
  %item2 = getelementptr inbounds %struct.Box, ptr %5, i32 0, i32 1, !dbg !538
  store ptr %4, ptr %item2, align 8, !dbg !538
  %6 = load ptr, ptr %_py_tmp, align 8, !dbg !538
  call void @decref_Py_XDECREF(ptr noundef %6) #3, !dbg !538
  br label %do.end, !dbg !538

do.end:                                           ; preds = %do.body
  %call3 = call ptr @decref_Py_NewRef(ptr noundef @_Py_NoneStruct) #3, !dbg !539
  store ptr %call3, ptr %retval, align 8, !dbg !539
  br label %return, !dbg !539

return:                                           ; preds = %do.end, %if.then
  %7 = load ptr, ptr %retval, align 8, !dbg !540
  ret ptr %7, !dbg !540
}

declare i32 @_PyArg_ParseTuple_SizeT(ptr noundef, ptr noundef, ...) #1

; Function Attrs: nounwind
declare void @decref_Py_INCREF(ptr noundef) #2

; Function Attrs: nounwind
declare void @decref_Py_XDECREF(ptr noundef) #2

; Function Attrs: noinline nounwind optnone uwtable
define internal i32 @Box_traverse(ptr noundef %self, ptr noundef %visit, ptr noundef %arg) #0 !dbg !541 {
entry:
  %retval = alloca i32, align 4
  %self.addr = alloca ptr, align 8
  %visit.addr = alloca ptr, align 8
  %arg.addr = alloca ptr, align 8
  %vret = alloca i32, align 4
  store ptr %self, ptr %self.addr, align 8
    #dbg_declare(ptr %self.addr, !544, !DIExpression(), !545)
  store ptr %visit, ptr %visit.addr, align 8
    #dbg_declare(ptr %visit.addr, !546, !DIExpression(), !547)
  store ptr %arg, ptr %arg.addr, align 8
    #dbg_declare(ptr %arg.addr, !548, !DIExpression(), !549)
  br label %do.body, !dbg !550

do.body:                                          ; preds = %entry
  %0 = load ptr, ptr %self.addr, align 8, !dbg !551
  %item = getelementptr inbounds %struct.Box, ptr %0, i32 0, i32 1, !dbg !551
  %1 = load ptr, ptr %item, align 8, !dbg !551
  %tobool = icmp ne ptr %1, null, !dbg !551
  br i1 %tobool, label %if.then, label %if.end4, !dbg !554

if.then:                                          ; preds = %do.body
    #dbg_declare(ptr %vret, !555, !DIExpression(), !557)
  %2 = load ptr, ptr %visit.addr, align 8, !dbg !557
  %3 = load ptr, ptr %self.addr, align 8, !dbg !557
  %item1 = getelementptr inbounds %struct.Box, ptr %3, i32 0, i32 1, !dbg !557
  %4 = load ptr, ptr %item1, align 8, !dbg !557
  %5 = load ptr, ptr %arg.addr, align 8, !dbg !557
  %call = call i32 %2(ptr noundef %4, ptr noundef %5), !dbg !557
  store i32 %call, ptr %vret, align 4, !dbg !557
  %6 = load i32, ptr %vret, align 4, !dbg !558
  %tobool2 = icmp ne i32 %6, 0, !dbg !558
  br i1 %tobool2, label %if.then3, label %if.end, !dbg !557

if.then3:                                         ; preds = %if.then
  %7 = load i32, ptr %vret, align 4, !dbg !558
  store i32 %7, ptr %retval, align 4, !dbg !558
  br label %return, !dbg !558

if.end:                                           ; preds = %if.then
  br label %if.end4, !dbg !557

if.end4:                                          ; preds = %if.end, %do.body
  br label %do.end, !dbg !554

do.end:                                           ; preds = %if.end4
  store i32 0, ptr %retval, align 4, !dbg !560
  br label %return, !dbg !560

return:                                           ; preds = %do.end, %if.then3
  %8 = load i32, ptr %retval, align 4, !dbg !561
  ret i32 %8, !dbg !561
}

; Function Attrs: noinline nounwind optnone uwtable
define internal ptr @Box_get(ptr noundef %self, ptr noundef %closure) #0 !dbg !562 {
entry:
  %self.addr = alloca ptr, align 8
  %closure.addr = alloca ptr, align 8
  store ptr %self, ptr %self.addr, align 8
    #dbg_declare(ptr %self.addr, !565, !DIExpression(), !566)
  store ptr %closure, ptr %closure.addr, align 8
    #dbg_declare(ptr %closure.addr, !567, !DIExpression(), !568)
  %0 = load ptr, ptr %self.addr, align 8, !dbg !569
  %item = getelementptr inbounds %struct.Box, ptr %0, i32 0, i32 1, !dbg !569
  %1 = load ptr, ptr %item, align 8, !dbg !569
  %call = call ptr @decref_Py_NewRef(ptr noundef %1) #3, !dbg !569
  ret ptr %call, !dbg !570
}

attributes #0 = { noinline nounwind optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { nounwind "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nounwind }

!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!442, !443, !444, !445, !446, !447, !448}
!llvm.ident = !{!449}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "shelf", scope: !2, file: !3, line: 73, type: !420, isLocal: true, isDefinition: true)
!2 = distinct !DICompileUnit(language: DW_LANG_C11, file: !3, producer: "Debian clang version 19.1.7 (3~deb12u1)", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, enums: !4, retainedTypes: !12, globals: !330, splitDebugInlining: false, nameTableKind: None)
!3 = !DIFile(filename: "box.c", directory: "/fixtures", checksumkind: CSK_MD5, checksum: "35d4e4e76a520590a93f3554bfe718ba")
!4 = !{!5}
!5 = !DICompositeType(tag: DW_TAG_enumeration_type, file: !6, line: 676, baseType: !7, size: 32, elements: !8)
!6 = !DIFile(filename: "/usr/include/python3.11/object.h", directory: "", checksumkind: CSK_MD5, checksum: "059c0d359e891772b7814c88f6fa55ff")
!7 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!8 = !{!9, !10, !11}
!9 = !DIEnumerator(name: "PYGEN_RETURN", value: 0)
!10 = !DIEnumerator(name: "PYGEN_ERROR", value: -1)
!11 = !DIEnumerator(name: "PYGEN_NEXT", value: 1)
!12 = !{!13, !14, !254, !46, !227, !276}
!13 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: null, size: 64)
!14 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !15, size: 64)
!15 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyObject", file: !16, line: 18, baseType: !17)
!16 = !DIFile(filename: "/usr/include/python3.11/pytypedefs.h", directory: "", checksumkind: CSK_MD5, checksum: "38482a77e5b3188ef0e82980904fb142")
!17 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "_object", file: !6, line: 100, size: 128, elements: !18)
!18 = !{!19, !27}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "ob_refcnt", scope: !17, file: !6, line: 102, baseType: !20, size: 64)
!20 = !DIDerivedType(tag: DW_TAG_typedef, name: "Py_ssize_t", file: !21, line: 131, baseType: !22)
!21 = !DIFile(filename: "/usr/include/python3.11/pyport.h", directory: "", checksumkind: CSK_MD5, checksum: "a198b01de4c7067d893cd27dc3108f8a")
!22 = !DIDerivedType(tag: DW_TAG_typedef, name: "ssize_t", file: !23, line: 108, baseType: !24)
!23 = !DIFile(filename: "/usr/include/x86_64-linux-gnu/sys/types.h", directory: "", checksumkind: CSK_MD5, checksum: "e62424071ad3f1b4d088c139fd9ccfd1")
!24 = !DIDerivedType(tag: DW_TAG_typedef, name: "__ssize_t", file: !25, line: 194, baseType: !26)
!25 = !DIFile(filename: "/usr/include/x86_64-linux-gnu/bits/types.h", directory: "", checksumkind: CSK_MD5, checksum: "d108b5f93a74c50510d7d9bc0ab36df9")
!26 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "ob_type", scope: !17, file: !6, line: 103, baseType: !28, size: 64, offset: 64)
!28 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !29, size: 64)
!29 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyTypeObject", file: !16, line: 20, baseType: !30)
!30 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "_typeobject", file: !31, line: 148, size: 3264, elements: !32)
!31 = !DIFile(filename: "/usr/include/python3.11/cpython/object.h", directory: "", checksumkind: CSK_MD5, checksum: "5cecebbdf3585641a3ef3ab354ac3a06")
!32 = !{!33, !39, !43, !44, !45, !50, !51, !57, !62, !81, !83, !136, !167, !179, !185, !186, !187, !189, !191, !223, !225, !226, !235, !236, !241, !242, !244, !246, !257, !268, !287, !288, !289, !291, !293, !294, !296, !301, !306, !311, !312, !313, !314, !315, !316, !317, !318, !320, !321}
!33 = !DIDerivedType(tag: DW_TAG_member, name: "ob_base", scope: !30, file: !31, line: 149, baseType: !34, size: 192)
!34 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyVarObject", file: !6, line: 112, baseType: !35)
!35 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !6, line: 109, size: 192, elements: !36)
!36 = !{!37, !38}
!37 = !DIDerivedType(tag: DW_TAG_member, name: "ob_base", scope: !35, file: !6, line: 110, baseType: !15, size: 128)
!38 = !DIDerivedType(tag: DW_TAG_member, name: "ob_size", scope: !35, file: !6, line: 111, baseType: !20, size: 64, offset: 128)
!39 = !DIDerivedType(tag: DW_TAG_member, name: "tp_name", scope: !30, file: !31, line: 150, baseType: !40, size: 64, offset: 192)
!40 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !41, size: 64)
!41 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !42)
!42 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!43 = !DIDerivedType(tag: DW_TAG_member, name: "tp_basicsize", scope: !30, file: !31, line: 151, baseType: !20, size: 64, offset: 256)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "tp_itemsize", scope: !30, file: !31, line: 151, baseType: !20, size: 64, offset: 320)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "tp_dealloc", scope: !30, file: !31, line: 155, baseType: !46, size: 64, offset: 384)
!46 = !DIDerivedType(tag: DW_TAG_typedef, name: "destructor", file: !6, line: 213, baseType: !47)
!47 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !48, size: 64)
!48 = !DISubroutineType(types: !49)
!49 = !{null, !14}
!50 = !DIDerivedType(tag: DW_TAG_member, name: "tp_vectorcall_offset", scope: !30, file: !31, line: 156, baseType: !20, size: 64, offset: 448)
!51 = !DIDerivedType(tag: DW_TAG_member, name: "tp_getattr", scope: !30, file: !31, line: 157, baseType: !52, size: 64, offset: 512)
!52 = !DIDerivedType(tag: DW_TAG_typedef, name: "getattrfunc", file: !6, line: 214, baseType: !53)
!53 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !54, size: 64)
!54 = !DISubroutineType(types: !55)
!55 = !{!14, !14, !56}
!56 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !42, size: 64)
!57 = !DIDerivedType(tag: DW_TAG_member, name: "tp_setattr", scope: !30, file: !31, line: 158, baseType: !58, size: 64, offset: 576)
!58 = !DIDerivedType(tag: DW_TAG_typedef, name: "setattrfunc", file: !6, line: 216, baseType: !59)
!59 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !60, size: 64)
!60 = !DISubroutineType(types: !61)
!61 = !{!7, !14, !56, !14}
!62 = !DIDerivedType(tag: DW_TAG_member, name: "tp_as_async", scope: !30, file: !31, line: 159, baseType: !63, size: 64, offset: 640)
!63 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !64, size: 64)
!64 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyAsyncMethods", file: !31, line: 135, baseType: !65)
!65 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !31, line: 130, size: 256, elements: !66)
!66 = !{!67, !72, !73, !74}
!67 = !DIDerivedType(tag: DW_TAG_member, name: "am_await", scope: !65, file: !31, line: 131, baseType: !68, size: 64)
!68 = !DIDerivedType(tag: DW_TAG_typedef, name: "unaryfunc", file: !6, line: 196, baseType: !69)
!69 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !70, size: 64)
!70 = !DISubroutineType(types: !71)
!71 = !{!14, !14}
!72 = !DIDerivedType(tag: DW_TAG_member, name: "am_aiter", scope: !65, file: !31, line: 132, baseType: !68, size: 64, offset: 64)
!73 = !DIDerivedType(tag: DW_TAG_member, name: "am_anext", scope: !65, file: !31, line: 133, baseType: !68, size: 64, offset: 128)
!74 = !DIDerivedType(tag: DW_TAG_member, name: "am_send", scope: !65, file: !31, line: 134, baseType: !75, size: 64, offset: 192)
!75 = !DIDerivedType(tag: DW_TAG_typedef, name: "sendfunc", file: !31, line: 128, baseType: !76)
!76 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !77, size: 64)
!77 = !DISubroutineType(types: !78)
!78 = !{!79, !14, !14, !80}
!79 = !DIDerivedType(tag: DW_TAG_typedef, name: "PySendResult", file: !6, line: 680, baseType: !5)
!80 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !14, size: 64)
!81 = !DIDerivedType(tag: DW_TAG_member, name: "tp_repr", scope: !30, file: !31, line: 161, baseType: !82, size: 64, offset: 704)
!82 = !DIDerivedType(tag: DW_TAG_typedef, name: "reprfunc", file: !6, line: 218, baseType: !69)
!83 = !DIDerivedType(tag: DW_TAG_member, name: "tp_as_number", scope: !30, file: !31, line: 165, baseType: !84, size: 64, offset: 768)
!84 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !85, size: 64)
!85 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyNumberMethods", file: !31, line: 106, baseType: !86)
!86 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !31, line: 61, size: 2304, elements: !87)
!87 = !{!88, !93, !94, !95, !96, !97, !102, !103, !104, !105, !110, !111, !112, !113, !114, !115, !116, !117, !118, !119, !120, !121, !122, !123, !124, !125, !126, !127, !128, !129, !130, !131, !132, !133, !134, !135}
!88 = !DIDerivedType(tag: DW_TAG_member, name: "nb_add", scope: !86, file: !31, line: 66, baseType: !89, size: 64)
!89 = !DIDerivedType(tag: DW_TAG_typedef, name: "binaryfunc", file: !6, line: 197, baseType: !90)
!90 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !91, size: 64)
!91 = !DISubroutineType(types: !92)
!92 = !{!14, !14, !14}
!93 = !DIDerivedType(tag: DW_TAG_member, name: "nb_subtract", scope: !86, file: !31, line: 67, baseType: !89, size: 64, offset: 64)
!94 = !DIDerivedType(tag: DW_TAG_member, name: "nb_multiply", scope: !86, file: !31, line: 68, baseType: !89, size: 64, offset: 128)
!95 = !DIDerivedType(tag: DW_TAG_member, name: "nb_remainder", scope: !86, file: !31, line: 69, baseType: !89, size: 64, offset: 192)
!96 = !DIDerivedType(tag: DW_TAG_member, name: "nb_divmod", scope: !86, file: !31, line: 70, baseType: !89, size: 64, offset: 256)
!97 = !DIDerivedType(tag: DW_TAG_member, name: "nb_power", scope: !86, file: !31, line: 71, baseType: !98, size: 64, offset: 320)
!98 = !DIDerivedType(tag: DW_TAG_typedef, name: "ternaryfunc", file: !6, line: 198, baseType: !99)
!99 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !100, size: 64)
!100 = !DISubroutineType(types: !101)
!101 = !{!14, !14, !14, !14}
!102 = !DIDerivedType(tag: DW_TAG_member, name: "nb_negative", scope: !86, file: !31, line: 72, baseType: !68, size: 64, offset: 384)
!103 = !DIDerivedType(tag: DW_TAG_member, name: "nb_positive", scope: !86, file: !31, line: 73, baseType: !68, size: 64, offset: 448)
!104 = !DIDerivedType(tag: DW_TAG_member, name: "nb_absolute", scope: !86, file: !31, line: 74, baseType: !68, size: 64, offset: 512)
!105 = !DIDerivedType(tag: DW_TAG_member, name: "nb_bool", scope: !86, file: !31, line: 75, baseType: !106, size: 64, offset: 576)
!106 = !DIDerivedType(tag: DW_TAG_typedef, name: "inquiry", file: !6, line: 199, baseType: !107)
!107 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !108, size: 64)
!108 = !DISubroutineType(types: !109)
!109 = !{!7, !14}
!110 = !DIDerivedType(tag: DW_TAG_member, name: "nb_invert", scope: !86, file: !31, line: 76, baseType: !68, size: 64, offset: 640)
!111 = !DIDerivedType(tag: DW_TAG_member, name: "nb_lshift", scope: !86, file: !31, line: 77, baseType: !89, size: 64, offset: 704)
!112 = !DIDerivedType(tag: DW_TAG_member, name: "nb_rshift", scope: !86, file: !31, line: 78, baseType: !89, size: 64, offset: 768)
!113 = !DIDerivedType(tag: DW_TAG_member, name: "nb_and", scope: !86, file: !31, line: 79, baseType: !89, size: 64, offset: 832)
!114 = !DIDerivedType(tag: DW_TAG_member, name: "nb_xor", scope: !86, file: !31, line: 80, baseType: !89, size: 64, offset: 896)
!115 = !DIDerivedType(tag: DW_TAG_member, name: "nb_or", scope: !86, file: !31, line: 81, baseType: !89, size: 64, offset: 960)
!116 = !DIDerivedType(tag: DW_TAG_member, name: "nb_int", scope: !86, file: !31, line: 82, baseType: !68, size: 64, offset: 1024)
!117 = !DIDerivedType(tag: DW_TAG_member, name: "nb_reserved", scope: !86, file: !31, line: 83, baseType: !13, size: 64, offset: 1088)
!118 = !DIDerivedType(tag: DW_TAG_member, name: "nb_float", scope: !86, file: !31, line: 84, baseType: !68, size: 64, offset: 1152)
!119 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_add", scope: !86, file: !31, line: 86, baseType: !89, size: 64, offset: 1216)
!120 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_subtract", scope: !86, file: !31, line: 87, baseType: !89, size: 64, offset: 1280)
!121 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_multiply", scope: !86, file: !31, line: 88, baseType: !89, size: 64, offset: 1344)
!122 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_remainder", scope: !86, file: !31, line: 89, baseType: !89, size: 64, offset: 1408)
!123 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_power", scope: !86, file: !31, line: 90, baseType: !98, size: 64, offset: 1472)
!124 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_lshift", scope: !86, file: !31, line: 91, baseType: !89, size: 64, offset: 1536)
!125 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_rshift", scope: !86, file: !31, line: 92, baseType: !89, size: 64, offset: 1600)
!126 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_and", scope: !86, file: !31, line: 93, baseType: !89, size: 64, offset: 1664)
!127 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_xor", scope: !86, file: !31, line: 94, baseType: !89, size: 64, offset: 1728)
!128 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_or", scope: !86, file: !31, line: 95, baseType: !89, size: 64, offset: 1792)
!129 = !DIDerivedType(tag: DW_TAG_member, name: "nb_floor_divide", scope: !86, file: !31, line: 97, baseType: !89, size: 64, offset: 1856)
!130 = !DIDerivedType(tag: DW_TAG_member, name: "nb_true_divide", scope: !86, file: !31, line: 98, baseType: !89, size: 64, offset: 1920)
!131 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_floor_divide", scope: !86, file: !31, line: 99, baseType: !89, size: 64, offset: 1984)
!132 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_true_divide", scope: !86, file: !31, line: 100, baseType: !89, size: 64, offset: 2048)
!133 = !DIDerivedType(tag: DW_TAG_member, name: "nb_index", scope: !86, file: !31, line: 102, baseType: !68, size: 64, offset: 2112)
!134 = !DIDerivedType(tag: DW_TAG_member, name: "nb_matrix_multiply", scope: !86, file: !31, line: 104, baseType: !89, size: 64, offset: 2176)
!135 = !DIDerivedType(tag: DW_TAG_member, name: "nb_inplace_matrix_multiply", scope: !86, file: !31, line: 105, baseType: !89, size: 64, offset: 2240)
!136 = !DIDerivedType(tag: DW_TAG_member, name: "tp_as_sequence", scope: !30, file: !31, line: 166, baseType: !137, size: 64, offset: 832)
!137 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !138, size: 64)
!138 = !DIDerivedType(tag: DW_TAG_typedef, name: "PySequenceMethods", file: !31, line: 120, baseType: !139)
!139 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !31, line: 108, size: 640, elements: !140)
!140 = !{!141, !146, !147, !152, !153, !154, !159, !160, !165, !166}
!141 = !DIDerivedType(tag: DW_TAG_member, name: "sq_length", scope: !139, file: !31, line: 109, baseType: !142, size: 64)
!142 = !DIDerivedType(tag: DW_TAG_typedef, name: "lenfunc", file: !6, line: 200, baseType: !143)
!143 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !144, size: 64)
!144 = !DISubroutineType(types: !145)
!145 = !{!20, !14}
!146 = !DIDerivedType(tag: DW_TAG_member, name: "sq_concat", scope: !139, file: !31, line: 110, baseType: !89, size: 64, offset: 64)
!147 = !DIDerivedType(tag: DW_TAG_member, name: "sq_repeat", scope: !139, file: !31, line: 111, baseType: !148, size: 64, offset: 128)
!148 = !DIDerivedType(tag: DW_TAG_typedef, name: "ssizeargfunc", file: !6, line: 201, baseType: !149)
!149 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !150, size: 64)
!150 = !DISubroutineType(types: !151)
!151 = !{!14, !14, !20}
!152 = !DIDerivedType(tag: DW_TAG_member, name: "sq_item", scope: !139, file: !31, line: 112, baseType: !148, size: 64, offset: 192)
!153 = !DIDerivedType(tag: DW_TAG_member, name: "was_sq_slice", scope: !139, file: !31, line: 113, baseType: !13, size: 64, offset: 256)
!154 = !DIDerivedType(tag: DW_TAG_member, name: "sq_ass_item", scope: !139, file: !31, line: 114, baseType: !155, size: 64, offset: 320)
!155 = !DIDerivedType(tag: DW_TAG_typedef, name: "ssizeobjargproc", file: !6, line: 203, baseType: !156)
!156 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !157, size: 64)
!157 = !DISubroutineType(types: !158)
!158 = !{!7, !14, !20, !14}
!159 = !DIDerivedType(tag: DW_TAG_member, name: "was_sq_ass_slice", scope: !139, file: !31, line: 115, baseType: !13, size: 64, offset: 384)
!160 = !DIDerivedType(tag: DW_TAG_member, name: "sq_contains", scope: !139, file: !31, line: 116, baseType: !161, size: 64, offset: 448)
!161 = !DIDerivedType(tag: DW_TAG_typedef, name: "objobjproc", file: !6, line: 207, baseType: !162)
!162 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !163, size: 64)
!163 = !DISubroutineType(types: !164)
!164 = !{!7, !14, !14}
!165 = !DIDerivedType(tag: DW_TAG_member, name: "sq_inplace_concat", scope: !139, file: !31, line: 118, baseType: !89, size: 64, offset: 512)
!166 = !DIDerivedType(tag: DW_TAG_member, name: "sq_inplace_repeat", scope: !139, file: !31, line: 119, baseType: !148, size: 64, offset: 576)
!167 = !DIDerivedType(tag: DW_TAG_member, name: "tp_as_mapping", scope: !30, file: !31, line: 167, baseType: !168, size: 64, offset: 896)
!168 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !169, size: 64)
!169 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyMappingMethods", file: !31, line: 126, baseType: !170)
!170 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !31, line: 122, size: 192, elements: !171)
!171 = !{!172, !173, !174}
!172 = !DIDerivedType(tag: DW_TAG_member, name: "mp_length", scope: !170, file: !31, line: 123, baseType: !142, size: 64)
!173 = !DIDerivedType(tag: DW_TAG_member, name: "mp_subscript", scope: !170, file: !31, line: 124, baseType: !89, size: 64, offset: 64)
!174 = !DIDerivedType(tag: DW_TAG_member, name: "mp_ass_subscript", scope: !170, file: !31, line: 125, baseType: !175, size: 64, offset: 128)
!175 = !DIDerivedType(tag: DW_TAG_typedef, name: "objobjargproc", file: !6, line: 205, baseType: !176)
!176 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !177, size: 64)
!177 = !DISubroutineType(types: !178)
!178 = !{!7, !14, !14, !14}
!179 = !DIDerivedType(tag: DW_TAG_member, name: "tp_hash", scope: !30, file: !31, line: 171, baseType: !180, size: 64, offset: 960)
!180 = !DIDerivedType(tag: DW_TAG_typedef, name: "hashfunc", file: !6, line: 219, baseType: !181)
!181 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !182, size: 64)
!182 = !DISubroutineType(types: !183)
!183 = !{!184, !14}
!184 = !DIDerivedType(tag: DW_TAG_typedef, name: "Py_hash_t", file: !21, line: 145, baseType: !20)
!185 = !DIDerivedType(tag: DW_TAG_member, name: "tp_call", scope: !30, file: !31, line: 172, baseType: !98, size: 64, offset: 1024)
!186 = !DIDerivedType(tag: DW_TAG_member, name: "tp_str", scope: !30, file: !31, line: 173, baseType: !82, size: 64, offset: 1088)
!187 = !DIDerivedType(tag: DW_TAG_member, name: "tp_getattro", scope: !30, file: !31, line: 174, baseType: !188, size: 64, offset: 1152)
!188 = !DIDerivedType(tag: DW_TAG_typedef, name: "getattrofunc", file: !6, line: 215, baseType: !90)
!189 = !DIDerivedType(tag: DW_TAG_member, name: "tp_setattro", scope: !30, file: !31, line: 175, baseType: !190, size: 64, offset: 1216)
!190 = !DIDerivedType(tag: DW_TAG_typedef, name: "setattrofunc", file: !6, line: 217, baseType: !176)
!191 = !DIDerivedType(tag: DW_TAG_member, name: "tp_as_buffer", scope: !30, file: !31, line: 178, baseType: !192, size: 64, offset: 1280)
!192 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !193, size: 64)
!193 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyBufferProcs", file: !31, line: 140, baseType: !194)
!194 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !31, line: 137, size: 128, elements: !195)
!195 = !{!196, !218}
!196 = !DIDerivedType(tag: DW_TAG_member, name: "bf_getbuffer", scope: !194, file: !31, line: 138, baseType: !197, size: 64)
!197 = !DIDerivedType(tag: DW_TAG_typedef, name: "getbufferproc", file: !31, line: 54, baseType: !198)
!198 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !199, size: 64)
!199 = !DISubroutineType(types: !200)
!200 = !{!7, !14, !201, !7}
!201 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !202, size: 64)
!202 = !DIDerivedType(tag: DW_TAG_typedef, name: "Py_buffer", file: !203, line: 33, baseType: !204)
!203 = !DIFile(filename: "/usr/include/python3.11/pybuffer.h", directory: "", checksumkind: CSK_MD5, checksum: "b062a75218ff363c388d03c953e9be96")
!204 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !203, line: 20, size: 640, elements: !205)
!205 = !{!206, !207, !208, !209, !210, !211, !212, !213, !215, !216, !217}
!206 = !DIDerivedType(tag: DW_TAG_member, name: "buf", scope: !204, file: !203, line: 21, baseType: !13, size: 64)
!207 = !DIDerivedType(tag: DW_TAG_member, name: "obj", scope: !204, file: !203, line: 22, baseType: !14, size: 64, offset: 64)
!208 = !DIDerivedType(tag: DW_TAG_member, name: "len", scope: !204, file: !203, line: 23, baseType: !20, size: 64, offset: 128)
!209 = !DIDerivedType(tag: DW_TAG_member, name: "itemsize", scope: !204, file: !203, line: 24, baseType: !20, size: 64, offset: 192)
!210 = !DIDerivedType(tag: DW_TAG_member, name: "readonly", scope: !204, file: !203, line: 26, baseType: !7, size: 32, offset: 256)
!211 = !DIDerivedType(tag: DW_TAG_member, name: "ndim", scope: !204, file: !203, line: 27, baseType: !7, size: 32, offset: 288)
!212 = !DIDerivedType(tag: DW_TAG_member, name: "format", scope: !204, file: !203, line: 28, baseType: !56, size: 64, offset: 320)
!213 = !DIDerivedType(tag: DW_TAG_member, name: "shape", scope: !204, file: !203, line: 29, baseType: !214, size: 64, offset: 384)
!214 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !20, size: 64)
!215 = !DIDerivedType(tag: DW_TAG_member, name: "strides", scope: !204, file: !203, line: 30, baseType: !214, size: 64, offset: 448)
!216 = !DIDerivedType(tag: DW_TAG_member, name: "suboffsets", scope: !204, file: !203, line: 31, baseType: !214, size: 64, offset: 512)
!217 = !DIDerivedType(tag: DW_TAG_member, name: "internal", scope: !204, file: !203, line: 32, baseType: !13, size: 64, offset: 576)
!218 = !DIDerivedType(tag: DW_TAG_member, name: "bf_releasebuffer", scope: !194, file: !31, line: 139, baseType: !219, size: 64, offset: 64)
!219 = !DIDerivedType(tag: DW_TAG_typedef, name: "releasebufferproc", file: !31, line: 55, baseType: !220)
!220 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !221, size: 64)
!221 = !DISubroutineType(types: !222)
!222 = !{null, !14, !201}
!223 = !DIDerivedType(tag: DW_TAG_member, name: "tp_flags", scope: !30, file: !31, line: 181, baseType: !224, size: 64, offset: 1344)
!224 = !DIBasicType(name: "unsigned long", size: 64, encoding: DW_ATE_unsigned)
!225 = !DIDerivedType(tag: DW_TAG_member, name: "tp_doc", scope: !30, file: !31, line: 183, baseType: !40, size: 64, offset: 1408)
!226 = !DIDerivedType(tag: DW_TAG_member, name: "tp_traverse", scope: !30, file: !31, line: 187, baseType: !227, size: 64, offset: 1472)
!227 = !DIDerivedType(tag: DW_TAG_typedef, name: "traverseproc", file: !6, line: 209, baseType: !228)
!228 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !229, size: 64)
!229 = !DISubroutineType(types: !230)
!230 = !{!7, !14, !231, !13}
!231 = !DIDerivedType(tag: DW_TAG_typedef, name: "visitproc", file: !6, line: 208, baseType: !232)
!232 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !233, size: 64)
!233 = !DISubroutineType(types: !234)
!234 = !{!7, !14, !13}
!235 = !DIDerivedType(tag: DW_TAG_member, name: "tp_clear", scope: !30, file: !31, line: 190, baseType: !106, size: 64, offset: 1536)
!236 = !DIDerivedType(tag: DW_TAG_member, name: "tp_richcompare", scope: !30, file: !31, line: 194, baseType: !237, size: 64, offset: 1600)
!237 = !DIDerivedType(tag: DW_TAG_typedef, name: "richcmpfunc", file: !6, line: 220, baseType: !238)
!238 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !239, size: 64)
!239 = !DISubroutineType(types: !240)
!240 = !{!14, !14, !14, !7}
!241 = !DIDerivedType(tag: DW_TAG_member, name: "tp_weaklistoffset", scope: !30, file: !31, line: 197, baseType: !20, size: 64, offset: 1664)
!242 = !DIDerivedType(tag: DW_TAG_member, name: "tp_iter", scope: !30, file: !31, line: 200, baseType: !243, size: 64, offset: 1728)
!243 = !DIDerivedType(tag: DW_TAG_typedef, name: "getiterfunc", file: !6, line: 221, baseType: !69)
!244 = !DIDerivedType(tag: DW_TAG_member, name: "tp_iternext", scope: !30, file: !31, line: 201, baseType: !245, size: 64, offset: 1792)
!245 = !DIDerivedType(tag: DW_TAG_typedef, name: "iternextfunc", file: !6, line: 222, baseType: !69)
!246 = !DIDerivedType(tag: DW_TAG_member, name: "tp_methods", scope: !30, file: !31, line: 204, baseType: !247, size: 64, offset: 1856)
!247 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !248, size: 64)
!248 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyMethodDef", file: !16, line: 14, baseType: !249)
!249 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "PyMethodDef", file: !250, line: 54, size: 256, elements: !251)
!250 = !DIFile(filename: "/usr/include/python3.11/methodobject.h", directory: "", checksumkind: CSK_MD5, checksum: "d16253797aba078267dcb5d0afce23bc")
!251 = !{!252, !253, !255, !256}
!252 = !DIDerivedType(tag: DW_TAG_member, name: "ml_name", scope: !249, file: !250, line: 55, baseType: !40, size: 64)
!253 = !DIDerivedType(tag: DW_TAG_member, name: "ml_meth", scope: !249, file: !250, line: 56, baseType: !254, size: 64, offset: 64)
!254 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyCFunction", file: !250, line: 19, baseType: !90)
!255 = !DIDerivedType(tag: DW_TAG_member, name: "ml_flags", scope: !249, file: !250, line: 57, baseType: !7, size: 32, offset: 128)
!256 = !DIDerivedType(tag: DW_TAG_member, name: "ml_doc", scope: !249, file: !250, line: 59, baseType: !40, size: 64, offset: 192)
!257 = !DIDerivedType(tag: DW_TAG_member, name: "tp_members", scope: !30, file: !31, line: 205, baseType: !258, size: 64, offset: 1920)
!258 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !259, size: 64)
!259 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyMemberDef", file: !16, line: 16, baseType: !260)
!260 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "PyMemberDef", file: !261, line: 18, size: 320, elements: !262)
!261 = !DIFile(filename: "/usr/include/python3.11/structmember.h", directory: "", checksumkind: CSK_MD5, checksum: "7454eedd17059aa65fa47c9e0f3b5384")
!262 = !{!263, !264, !265, !266, !267}
!263 = !DIDerivedType(tag: DW_TAG_member, name: "name", scope: !260, file: !261, line: 19, baseType: !40, size: 64)
!264 = !DIDerivedType(tag: DW_TAG_member, name: "type", scope: !260, file: !261, line: 20, baseType: !7, size: 32, offset: 64)
!265 = !DIDerivedType(tag: DW_TAG_member, name: "offset", scope: !260, file: !261, line: 21, baseType: !20, size: 64, offset: 128)
!266 = !DIDerivedType(tag: DW_TAG_member, name: "flags", scope: !260, file: !261, line: 22, baseType: !7, size: 32, offset: 192)
!267 = !DIDerivedType(tag: DW_TAG_member, name: "doc", scope: !260, file: !261, line: 23, baseType: !40, size: 64, offset: 256)
!268 = !DIDerivedType(tag: DW_TAG_member, name: "tp_getset", scope: !30, file: !31, line: 206, baseType: !269, size: 64, offset: 1984)
!269 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !270, size: 64)
!270 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyGetSetDef", file: !16, line: 15, baseType: !271)
!271 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "PyGetSetDef", file: !272, line: 11, size: 320, elements: !273)
!272 = !DIFile(filename: "/usr/include/python3.11/descrobject.h", directory: "", checksumkind: CSK_MD5, checksum: "242ee4d5fc45bad34457db881bf071ca")
!273 = !{!274, !275, !280, !285, !286}
!274 = !DIDerivedType(tag: DW_TAG_member, name: "name", scope: !271, file: !272, line: 12, baseType: !40, size: 64)
!275 = !DIDerivedType(tag: DW_TAG_member, name: "get", scope: !271, file: !272, line: 13, baseType: !276, size: 64, offset: 64)
!276 = !DIDerivedType(tag: DW_TAG_typedef, name: "getter", file: !272, line: 8, baseType: !277)
!277 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !278, size: 64)
!278 = !DISubroutineType(types: !279)
!279 = !{!14, !14, !13}
!280 = !DIDerivedType(tag: DW_TAG_member, name: "set", scope: !271, file: !272, line: 14, baseType: !281, size: 64, offset: 128)
!281 = !DIDerivedType(tag: DW_TAG_typedef, name: "setter", file: !272, line: 9, baseType: !282)
!282 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !283, size: 64)
!283 = !DISubroutineType(types: !284)
!284 = !{!7, !14, !14, !13}
!285 = !DIDerivedType(tag: DW_TAG_member, name: "doc", scope: !271, file: !272, line: 15, baseType: !40, size: 64, offset: 192)
!286 = !DIDerivedType(tag: DW_TAG_member, name: "closure", scope: !271, file: !272, line: 16, baseType: !13, size: 64, offset: 256)
!287 = !DIDerivedType(tag: DW_TAG_member, name: "tp_base", scope: !30, file: !31, line: 208, baseType: !28, size: 64, offset: 2048)
!288 = !DIDerivedType(tag: DW_TAG_member, name: "tp_dict", scope: !30, file: !31, line: 209, baseType: !14, size: 64, offset: 2112)
!289 = !DIDerivedType(tag: DW_TAG_member, name: "tp_descr_get", scope: !30, file: !31, line: 210, baseType: !290, size: 64, offset: 2176)
!290 = !DIDerivedType(tag: DW_TAG_typedef, name: "descrgetfunc", file: !6, line: 223, baseType: !99)
!291 = !DIDerivedType(tag: DW_TAG_member, name: "tp_descr_set", scope: !30, file: !31, line: 211, baseType: !292, size: 64, offset: 2240)
!292 = !DIDerivedType(tag: DW_TAG_typedef, name: "descrsetfunc", file: !6, line: 224, baseType: !176)
!293 = !DIDerivedType(tag: DW_TAG_member, name: "tp_dictoffset", scope: !30, file: !31, line: 212, baseType: !20, size: 64, offset: 2304)
!294 = !DIDerivedType(tag: DW_TAG_member, name: "tp_init", scope: !30, file: !31, line: 213, baseType: !295, size: 64, offset: 2368)
!295 = !DIDerivedType(tag: DW_TAG_typedef, name: "initproc", file: !6, line: 225, baseType: !176)
!296 = !DIDerivedType(tag: DW_TAG_member, name: "tp_alloc", scope: !30, file: !31, line: 214, baseType: !297, size: 64, offset: 2432)
!297 = !DIDerivedType(tag: DW_TAG_typedef, name: "allocfunc", file: !6, line: 227, baseType: !298)
!298 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !299, size: 64)
!299 = !DISubroutineType(types: !300)
!300 = !{!14, !28, !20}
!301 = !DIDerivedType(tag: DW_TAG_member, name: "tp_new", scope: !30, file: !31, line: 215, baseType: !302, size: 64, offset: 2496)
!302 = !DIDerivedType(tag: DW_TAG_typedef, name: "newfunc", file: !6, line: 226, baseType: !303)
!303 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !304, size: 64)
!304 = !DISubroutineType(types: !305)
!305 = !{!14, !28, !14, !14}
!306 = !DIDerivedType(tag: DW_TAG_member, name: "tp_free", scope: !30, file: !31, line: 216, baseType: !307, size: 64, offset: 2560)
!307 = !DIDerivedType(tag: DW_TAG_typedef, name: "freefunc", file: !6, line: 212, baseType: !308)
!308 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !309, size: 64)
!309 = !DISubroutineType(types: !310)
!310 = !{null, !13}
!311 = !DIDerivedType(tag: DW_TAG_member, name: "tp_is_gc", scope: !30, file: !31, line: 217, baseType: !106, size: 64, offset: 2624)
!312 = !DIDerivedType(tag: DW_TAG_member, name: "tp_bases", scope: !30, file: !31, line: 218, baseType: !14, size: 64, offset: 2688)
!313 = !DIDerivedType(tag: DW_TAG_member, name: "tp_mro", scope: !30, file: !31, line: 219, baseType: !14, size: 64, offset: 2752)
!314 = !DIDerivedType(tag: DW_TAG_member, name: "tp_cache", scope: !30, file: !31, line: 220, baseType: !14, size: 64, offset: 2816)
!315 = !DIDerivedType(tag: DW_TAG_member, name: "tp_subclasses", scope: !30, file: !31, line: 221, baseType: !14, size: 64, offset: 2880)
!316 = !DIDerivedType(tag: DW_TAG_member, name: "tp_weaklist", scope: !30, file: !31, line: 222, baseType: !14, size: 64, offset: 2944)
!317 = !DIDerivedType(tag: DW_TAG_member, name: "tp_del", scope: !30, file: !31, line: 223, baseType: !46, size: 64, offset: 3008)
!318 = !DIDerivedType(tag: DW_TAG_member, name: "tp_version_tag", scope: !30, file: !31, line: 226, baseType: !319, size: 32, offset: 3072)
!319 = !DIBasicType(name: "unsigned int", size: 32, encoding: DW_ATE_unsigned)
!320 = !DIDerivedType(tag: DW_TAG_member, name: "tp_finalize", scope: !30, file: !31, line: 228, baseType: !46, size: 64, offset: 3136)
!321 = !DIDerivedType(tag: DW_TAG_member, name: "tp_vectorcall", scope: !30, file: !31, line: 229, baseType: !322, size: 64, offset: 3200)
!322 = !DIDerivedType(tag: DW_TAG_typedef, name: "vectorcallfunc", file: !31, line: 57, baseType: !323)
!323 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !324, size: 64)
!324 = !DISubroutineType(types: !325)
!325 = !{!14, !14, !326, !328, !14}
!326 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !327, size: 64)
!327 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !14)
!328 = !DIDerivedType(tag: DW_TAG_typedef, name: "size_t", file: !329, line: 18, baseType: !224)
!329 = !DIFile(filename: "/usr/lib/llvm-19/lib/clang/19/include/__stddef_size_t.h", directory: "", checksumkind: CSK_MD5, checksum: "2c44e821a2b1951cde2eb0fb2e656867")
!330 = !{!331, !0, !336, !338, !343, !352, !357, !362, !378, !383, !388, !390, !395, !397, !399, !401, !403, !405, !407, !410, !415, !417}
!331 = !DIGlobalVariableExpression(var: !332, expr: !DIExpression())
!332 = distinct !DIGlobalVariable(scope: null, file: !3, line: 74, type: !333, isLocal: true, isDefinition: true)
!333 = !DICompositeType(tag: DW_TAG_array_type, baseType: !42, size: 48, elements: !334)
!334 = !{!335}
!335 = !DISubrange(count: 6)
!336 = !DIGlobalVariableExpression(var: !337, expr: !DIExpression())
!337 = distinct !DIGlobalVariable(scope: null, file: !3, line: 71, type: !333, isLocal: true, isDefinition: true)
!338 = !DIGlobalVariableExpression(var: !339, expr: !DIExpression())
!339 = distinct !DIGlobalVariable(name: "shelf_methods", scope: !2, file: !3, line: 71, type: !340, isLocal: true, isDefinition: true)
!340 = !DICompositeType(tag: DW_TAG_array_type, baseType: !248, size: 512, elements: !341)
!341 = !{!342}
!342 = !DISubrange(count: 2)
!343 = !DIGlobalVariableExpression(var: !344, expr: !DIExpression())
!344 = distinct !DIGlobalVariable(name: "shelf_slots", scope: !2, file: !3, line: 72, type: !345, isLocal: true, isDefinition: true)
!345 = !DICompositeType(tag: DW_TAG_array_type, baseType: !346, size: 256, elements: !341)
!346 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyModuleDef_Slot", file: !16, line: 13, baseType: !347)
!347 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "PyModuleDef_Slot", file: !348, line: 60, size: 128, elements: !349)
!348 = !DIFile(filename: "/usr/include/python3.11/moduleobject.h", directory: "", checksumkind: CSK_MD5, checksum: "daa9b768501fad61bad25a7caf4dc4db")
!349 = !{!350, !351}
!350 = !DIDerivedType(tag: DW_TAG_member, name: "slot", scope: !347, file: !348, line: 61, baseType: !7, size: 32)
!351 = !DIDerivedType(tag: DW_TAG_member, name: "value", scope: !347, file: !348, line: 62, baseType: !13, size: 64, offset: 64)
!352 = !DIGlobalVariableExpression(var: !353, expr: !DIExpression())
!353 = distinct !DIGlobalVariable(scope: null, file: !3, line: 66, type: !354, isLocal: true, isDefinition: true)
!354 = !DICompositeType(tag: DW_TAG_array_type, baseType: !42, size: 32, elements: !355)
!355 = !{!356}
!356 = !DISubrange(count: 4)
!357 = !DIGlobalVariableExpression(var: !358, expr: !DIExpression())
!358 = distinct !DIGlobalVariable(scope: null, file: !3, line: 59, type: !359, isLocal: true, isDefinition: true)
!359 = !DICompositeType(tag: DW_TAG_array_type, baseType: !42, size: 80, elements: !360)
!360 = !{!361}
!361 = !DISubrange(count: 10)
!362 = !DIGlobalVariableExpression(var: !363, expr: !DIExpression())
!363 = distinct !DIGlobalVariable(name: "Lid_spec", scope: !2, file: !3, line: 59, type: !364, isLocal: true, isDefinition: true)
!364 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyType_Spec", file: !6, line: 240, baseType: !365)
!365 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !6, line: 234, size: 256, elements: !366)
!366 = !{!367, !368, !369, !370, !371}
!367 = !DIDerivedType(tag: DW_TAG_member, name: "name", scope: !365, file: !6, line: 235, baseType: !40, size: 64)
!368 = !DIDerivedType(tag: DW_TAG_member, name: "basicsize", scope: !365, file: !6, line: 236, baseType: !7, size: 32, offset: 64)
!369 = !DIDerivedType(tag: DW_TAG_member, name: "itemsize", scope: !365, file: !6, line: 237, baseType: !7, size: 32, offset: 96)
!370 = !DIDerivedType(tag: DW_TAG_member, name: "flags", scope: !365, file: !6, line: 238, baseType: !319, size: 32, offset: 128)
!371 = !DIDerivedType(tag: DW_TAG_member, name: "slots", scope: !365, file: !6, line: 239, baseType: !372, size: 64, offset: 192)
!372 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !373, size: 64)
!373 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyType_Slot", file: !6, line: 232, baseType: !374)
!374 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !6, line: 229, size: 128, elements: !375)
!375 = !{!376, !377}
!376 = !DIDerivedType(tag: DW_TAG_member, name: "slot", scope: !374, file: !6, line: 230, baseType: !7, size: 32)
!377 = !DIDerivedType(tag: DW_TAG_member, name: "pfunc", scope: !374, file: !6, line: 231, baseType: !13, size: 64, offset: 64)
!378 = !DIGlobalVariableExpression(var: !379, expr: !DIExpression())
!379 = distinct !DIGlobalVariable(scope: null, file: !3, line: 58, type: !380, isLocal: true, isDefinition: true)
!380 = !DICompositeType(tag: DW_TAG_array_type, baseType: !42, size: 56, elements: !381)
!381 = !{!382}
!382 = !DISubrange(count: 7)
!383 = !DIGlobalVariableExpression(var: !384, expr: !DIExpression())
!384 = distinct !DIGlobalVariable(name: "Lid_slots", scope: !2, file: !3, line: 57, type: !385, isLocal: true, isDefinition: true)
!385 = !DICompositeType(tag: DW_TAG_array_type, baseType: !373, size: 640, elements: !386)
!386 = !{!387}
!387 = !DISubrange(count: 5)
!388 = !DIGlobalVariableExpression(var: !389, expr: !DIExpression())
!389 = distinct !DIGlobalVariable(scope: null, file: !3, line: 40, type: !354, isLocal: true, isDefinition: true)
!390 = !DIGlobalVariableExpression(var: !391, expr: !DIExpression())
!391 = distinct !DIGlobalVariable(scope: null, file: !3, line: 40, type: !392, isLocal: true, isDefinition: true)
!392 = !DICompositeType(tag: DW_TAG_array_type, baseType: !42, size: 128, elements: !393)
!393 = !{!394}
!394 = !DISubrange(count: 16)
!395 = !DIGlobalVariableExpression(var: !396, expr: !DIExpression())
!396 = distinct !DIGlobalVariable(name: "Box_methods", scope: !2, file: !3, line: 40, type: !340, isLocal: true, isDefinition: true)
!397 = !DIGlobalVariableExpression(var: !398, expr: !DIExpression())
!398 = distinct !DIGlobalVariable(scope: null, file: !3, line: 32, type: !333, isLocal: true, isDefinition: true)
!399 = !DIGlobalVariableExpression(var: !400, expr: !DIExpression())
!400 = distinct !DIGlobalVariable(scope: null, file: !3, line: 46, type: !359, isLocal: true, isDefinition: true)
!401 = !DIGlobalVariableExpression(var: !402, expr: !DIExpression())
!402 = distinct !DIGlobalVariable(name: "Box_type", scope: !2, file: !3, line: 44, type: !29, isLocal: true, isDefinition: true)
!403 = !DIGlobalVariableExpression(var: !404, expr: !DIExpression())
!404 = distinct !DIGlobalVariable(name: "Box_number", scope: !2, file: !3, line: 39, type: !85, isLocal: true, isDefinition: true)
!405 = !DIGlobalVariableExpression(var: !406, expr: !DIExpression())
!406 = distinct !DIGlobalVariable(scope: null, file: !3, line: 42, type: !354, isLocal: true, isDefinition: true)
!407 = !DIGlobalVariableExpression(var: !408, expr: !DIExpression())
!408 = distinct !DIGlobalVariable(scope: null, file: !3, line: 42, type: !409, isLocal: true, isDefinition: true)
!409 = !DICompositeType(tag: DW_TAG_array_type, baseType: !42, size: 40, elements: !386)
!410 = !DIGlobalVariableExpression(var: !411, expr: !DIExpression())
!411 = distinct !DIGlobalVariable(name: "Box_members", scope: !2, file: !3, line: 42, type: !412, isLocal: true, isDefinition: true)
!412 = !DICompositeType(tag: DW_TAG_array_type, baseType: !259, size: 960, elements: !413)
!413 = !{!414}
!414 = !DISubrange(count: 3)
!415 = !DIGlobalVariableExpression(var: !416, expr: !DIExpression())
!416 = distinct !DIGlobalVariable(scope: null, file: !3, line: 41, type: !409, isLocal: true, isDefinition: true)
!417 = !DIGlobalVariableExpression(var: !418, expr: !DIExpression())
!418 = distinct !DIGlobalVariable(name: "Box_attributes", scope: !2, file: !3, line: 41, type: !419, isLocal: true, isDefinition: true)
!419 = !DICompositeType(tag: DW_TAG_array_type, baseType: !270, size: 640, elements: !341)
!420 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "PyModuleDef", file: !348, line: 74, size: 832, elements: !421)
!421 = !{!422, !433, !434, !435, !436, !437, !439, !440, !441}
!422 = !DIDerivedType(tag: DW_TAG_member, name: "m_base", scope: !420, file: !348, line: 75, baseType: !423, size: 320)
!423 = !DIDerivedType(tag: DW_TAG_typedef, name: "PyModuleDef_Base", file: !348, line: 49, baseType: !424)
!424 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "PyModuleDef_Base", file: !348, line: 44, size: 320, elements: !425)
!425 = !{!426, !427, !431, !432}
!426 = !DIDerivedType(tag: DW_TAG_member, name: "ob_base", scope: !424, file: !348, line: 45, baseType: !15, size: 128)
!427 = !DIDerivedType(tag: DW_TAG_member, name: "m_init", scope: !424, file: !348, line: 46, baseType: !428, size: 64, offset: 128)
!428 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !429, size: 64)
!429 = !DISubroutineType(types: !430)
!430 = !{!14}
!431 = !DIDerivedType(tag: DW_TAG_member, name: "m_index", scope: !424, file: !348, line: 47, baseType: !20, size: 64, offset: 192)
!432 = !DIDerivedType(tag: DW_TAG_member, name: "m_copy", scope: !424, file: !348, line: 48, baseType: !14, size: 64, offset: 256)
!433 = !DIDerivedType(tag: DW_TAG_member, name: "m_name", scope: !420, file: !348, line: 76, baseType: !40, size: 64, offset: 320)
!434 = !DIDerivedType(tag: DW_TAG_member, name: "m_doc", scope: !420, file: !348, line: 77, baseType: !40, size: 64, offset: 384)
!435 = !DIDerivedType(tag: DW_TAG_member, name: "m_size", scope: !420, file: !348, line: 78, baseType: !20, size: 64, offset: 448)
!436 = !DIDerivedType(tag: DW_TAG_member, name: "m_methods", scope: !420, file: !348, line: 79, baseType: !247, size: 64, offset: 512)
!437 = !DIDerivedType(tag: DW_TAG_member, name: "m_slots", scope: !420, file: !348, line: 80, baseType: !438, size: 64, offset: 576)
!438 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !346, size: 64)
!439 = !DIDerivedType(tag: DW_TAG_member, name: "m_traverse", scope: !420, file: !348, line: 81, baseType: !227, size: 64, offset: 640)
!440 = !DIDerivedType(tag: DW_TAG_member, name: "m_clear", scope: !420, file: !348, line: 82, baseType: !106, size: 64, offset: 704)
!441 = !DIDerivedType(tag: DW_TAG_member, name: "m_free", scope: !420, file: !348, line: 83, baseType: !307, size: 64, offset: 768)
!442 = !{i32 7, !"Dwarf Version", i32 5}
!443 = !{i32 2, !"Debug Info Version", i32 3}
!444 = !{i32 1, !"wchar_size", i32 4}
!445 = !{i32 8, !"PIC Level", i32 2}
!446 = !{i32 7, !"PIE Level", i32 2}
!447 = !{i32 7, !"uwtable", i32 2}
!448 = !{i32 7, !"frame-pointer", i32 2}
!449 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!450 = distinct !DISubprogram(name: "PyInit_shelf", scope: !3, file: !3, line: 76, type: !429, scopeLine: 76, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !2)
!451 = !DILocation(line: 76, column: 44, scope: !450)
!452 = !DILocation(line: 76, column: 37, scope: !450)
!453 = distinct !DISubprogram(name: "shelf_count", scope: !3, file: !3, line: 69, type: !91, scopeLine: 69, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!454 = !{}
!455 = !DILocalVariable(name: "module", arg: 1, scope: !453, file: !3, line: 69, type: !14)
!456 = !DILocation(line: 69, column: 40, scope: !453)
!457 = !DILocalVariable(name: "unused", arg: 2, scope: !453, file: !3, line: 69, type: !14)
!458 = !DILocation(line: 69, column: 58, scope: !453)
!459 = !DILocation(line: 69, column: 75, scope: !453)
!460 = !DILocation(line: 69, column: 68, scope: !453)
!461 = distinct !DISubprogram(name: "shelf_exec", scope: !3, file: !3, line: 61, type: !108, scopeLine: 62, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!462 = !DILocalVariable(name: "module", arg: 1, scope: !461, file: !3, line: 61, type: !14)
!463 = !DILocation(line: 61, column: 33, scope: !461)
!464 = !DILocalVariable(name: "lid", scope: !461, file: !3, line: 63, type: !14)
!465 = !DILocation(line: 63, column: 15, scope: !461)
!466 = !DILocation(line: 63, column: 21, scope: !461)
!467 = !DILocation(line: 64, column: 9, scope: !468)
!468 = distinct !DILexicalBlock(scope: !461, file: !3, line: 64, column: 9)
!469 = !DILocation(line: 64, column: 13, scope: !468)
!470 = !DILocation(line: 64, column: 21, scope: !468)
!471 = !DILocation(line: 64, column: 24, scope: !468)
!472 = !DILocation(line: 64, column: 48, scope: !468)
!473 = !DILocation(line: 64, column: 9, scope: !461)
!474 = !DILocation(line: 65, column: 9, scope: !468)
!475 = !DILocation(line: 66, column: 31, scope: !461)
!476 = !DILocation(line: 66, column: 46, scope: !461)
!477 = !DILocation(line: 66, column: 12, scope: !461)
!478 = !DILocation(line: 66, column: 5, scope: !461)
!479 = !DILocation(line: 67, column: 1, scope: !461)
!480 = distinct !DISubprogram(name: "Box_dealloc", scope: !3, file: !3, line: 12, type: !481, scopeLine: 13, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!481 = !DISubroutineType(types: !482)
!482 = !{null, !483}
!483 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !484, size: 64)
!484 = !DIDerivedType(tag: DW_TAG_typedef, name: "Box", file: !3, line: 10, baseType: !485)
!485 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !3, line: 6, size: 256, elements: !486)
!486 = !{!487, !488, !489}
!487 = !DIDerivedType(tag: DW_TAG_member, name: "ob_base", scope: !485, file: !3, line: 7, baseType: !15, size: 128)
!488 = !DIDerivedType(tag: DW_TAG_member, name: "item", scope: !485, file: !3, line: 8, baseType: !14, size: 64, offset: 128)
!489 = !DIDerivedType(tag: DW_TAG_member, name: "uses", scope: !485, file: !3, line: 9, baseType: !20, size: 64, offset: 192)
!490 = !DILocalVariable(name: "self", arg: 1, scope: !480, file: !3, line: 12, type: !483)
!491 = !DILocation(line: 12, column: 30, scope: !480)
!492 = !DILocation(line: 14, column: 25, scope: !480)
!493 = !DILocation(line: 14, column: 5, scope: !480)
!494 = !DILocation(line: 15, column: 5, scope: !480)
!495 = !DILocalVariable(name: "_py_tmp", scope: !496, file: !3, line: 15, type: !14)
!496 = distinct !DILexicalBlock(scope: !480, file: !3, line: 15, column: 5)
!497 = !DILocation(line: 15, column: 5, scope: !496)
!498 = !DILocation(line: 15, column: 5, scope: !499)
!499 = distinct !DILexicalBlock(scope: !496, file: !3, line: 15, column: 5)
!500 = !DILocation(line: 15, column: 5, scope: !501)
!501 = distinct !DILexicalBlock(scope: !499, file: !3, line: 15, column: 5)
!502 = !DILocation(line: 16, column: 5, scope: !480)
!503 = !DILocation(line: 16, column: 20, scope: !480)
!504 = !DILocation(line: 16, column: 40, scope: !480)
!505 = !DILocation(line: 17, column: 1, scope: !480)
!506 = distinct !DISubprogram(name: "Box_add", scope: !3, file: !3, line: 27, type: !91, scopeLine: 27, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!507 = !DILocalVariable(name: "left", arg: 1, scope: !506, file: !3, line: 27, type: !14)
!508 = !DILocation(line: 27, column: 36, scope: !506)
!509 = !DILocalVariable(name: "right", arg: 2, scope: !506, file: !3, line: 27, type: !14)
!510 = !DILocation(line: 27, column: 52, scope: !506)
!511 = !DILocation(line: 27, column: 61, scope: !506)
!512 = distinct !DISubprogram(name: "Py_TYPE", scope: !6, file: !6, line: 132, type: !513, scopeLine: 132, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!513 = !DISubroutineType(types: !514)
!514 = !{!28, !14}
!515 = !DILocalVariable(name: "ob", arg: 1, scope: !512, file: !6, line: 132, type: !14)
!516 = !DILocation(line: 132, column: 47, scope: !512)
!517 = !DILocation(line: 133, column: 12, scope: !512)
!518 = !DILocation(line: 133, column: 16, scope: !512)
!519 = !DILocation(line: 133, column: 5, scope: !512)
!520 = distinct !DISubprogram(name: "Box_put", scope: !3, file: !3, line: 29, type: !521, scopeLine: 30, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!521 = !DISubroutineType(types: !522)
!522 = !{!14, !483, !14}
!523 = !DILocalVariable(name: "self", arg: 1, scope: !520, file: !3, line: 29, type: !483)
!524 = !DILocation(line: 29, column: 31, scope: !520)
!525 = !DILocalVariable(name: "args", arg: 2, scope: !520, file: !3, line: 29, type: !14)
!526 = !DILocation(line: 29, column: 47, scope: !520)
!527 = !DILocalVariable(name: "item", scope: !520, file: !3, line: 31, type: !14)
!528 = !DILocation(line: 31, column: 15, scope: !520)
!529 = !DILocation(line: 32, column: 27, scope: !530)
!530 = distinct !DILexicalBlock(scope: !520, file: !3, line: 32, column: 9)
!531 = !DILocation(line: 32, column: 10, scope: !530)
!532 = !DILocation(line: 32, column: 9, scope: !520)
!533 = !DILocation(line: 33, column: 9, scope: !530)
!534 = !DILocation(line: 34, column: 5, scope: !520)
!535 = !DILocation(line: 35, column: 5, scope: !520)
!536 = !DILocalVariable(name: "_py_tmp", scope: !537, file: !3, line: 35, type: !14)
!537 = distinct !DILexicalBlock(scope: !520, file: !3, line: 35, column: 5)
!538 = !DILocation(line: 35, column: 5, scope: !537)
!539 = !DILocation(line: 36, column: 5, scope: !520)
!540 = !DILocation(line: 37, column: 1, scope: !520)
!541 = distinct !DISubprogram(name: "Box_traverse", scope: !3, file: !3, line: 19, type: !542, scopeLine: 20, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!542 = !DISubroutineType(types: !543)
!543 = !{!7, !483, !231, !13}
!544 = !DILocalVariable(name: "self", arg: 1, scope: !541, file: !3, line: 19, type: !483)
!545 = !DILocation(line: 19, column: 30, scope: !541)
!546 = !DILocalVariable(name: "visit", arg: 2, scope: !541, file: !3, line: 19, type: !231)
!547 = !DILocation(line: 19, column: 46, scope: !541)
!548 = !DILocalVariable(name: "arg", arg: 3, scope: !541, file: !3, line: 19, type: !13)
!549 = !DILocation(line: 19, column: 59, scope: !541)
!550 = !DILocation(line: 21, column: 5, scope: !541)
!551 = !DILocation(line: 21, column: 5, scope: !552)
!552 = distinct !DILexicalBlock(scope: !553, file: !3, line: 21, column: 5)
!553 = distinct !DILexicalBlock(scope: !541, file: !3, line: 21, column: 5)
!554 = !DILocation(line: 21, column: 5, scope: !553)
!555 = !DILocalVariable(name: "vret", scope: !556, file: !3, line: 21, type: !7)
!556 = distinct !DILexicalBlock(scope: !552, file: !3, line: 21, column: 5)
!557 = !DILocation(line: 21, column: 5, scope: !556)
!558 = !DILocation(line: 21, column: 5, scope: !559)
!559 = distinct !DILexicalBlock(scope: !556, file: !3, line: 21, column: 5)
!560 = !DILocation(line: 22, column: 5, scope: !541)
!561 = !DILocation(line: 23, column: 1, scope: !541)
!562 = distinct !DISubprogram(name: "Box_get", scope: !3, file: !3, line: 25, type: !563, scopeLine: 25, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !2, retainedNodes: !454)
!563 = !DISubroutineType(types: !564)
!564 = !{!14, !483, !13}
!565 = !DILocalVariable(name: "self", arg: 1, scope: !562, file: !3, line: 25, type: !483)
!566 = !DILocation(line: 25, column: 31, scope: !562)
!567 = !DILocalVariable(name: "closure", arg: 2, scope: !562, file: !3, line: 25, type: !13)
!568 = !DILocation(line: 25, column: 43, scope: !562)
!569 = !DILocation(line: 25, column: 61, scope: !562)
!570 = !DILocation(line: 25, column: 54, scope: !562)
