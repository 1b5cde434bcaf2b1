; ModuleID = 'owner.cpp'
source_filename = "owner.cpp"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%"class.shelf::Owner" = type { %"struct.shelf::thing", %struct.object* }
%"struct.shelf::thing" = type { i32 }
%struct.object = type { i64 }

$_ZN5shelf5OwnerC2EP6object = comdat any

$_ZNK5shelf5Owner3getEv = comdat any

$_ZN5shelf5OwnerD2Ev = comdat any

$__clang_call_terminate = comdat any

@_ZTIi = external constant i8*

; Function Attrs: mustprogress noinline optnone uwtable
define dso_local noundef i32 @_ZN5shelf5weighEi(i32 noundef %which) #0 personality i8* bitcast (i32 (...)* @__gxx_personality_v0 to i8*) !dbg !10 {
entry:
  %which.addr = alloca i32, align 4
  %owner = alloca %"class.shelf::Owner", align 8
  %exn.slot = alloca i8*, align 8
  %ehselector.slot = alloca i32, align 4
  store i32 %which, i32* %which.addr, align 4
  call void @llvm.dbg.declare(metadata i32* %which.addr, metadata !16, metadata !DIExpression()), !dbg !17
  call void @llvm.dbg.declare(metadata %"class.shelf::Owner"* %owner, metadata !18, metadata !DIExpression()), !dbg !43
  %0 = load i32, i32* %which.addr, align 4, !dbg !44
  %call = call %struct.object* @fetch(i32 noundef %0), !dbg !45
  call void @_ZN5shelf5OwnerC2EP6object(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %owner, %struct.object* noundef %call), !dbg !43
  %1 = load i32, i32* %which.addr, align 4, !dbg !46
  invoke void @_ZN5shelf9may_throwEi(i32 noundef %1)
          to label %invoke.cont unwind label %lpad, !dbg !47

invoke.cont:                                      ; preds = %entry
  %2 = bitcast %"class.shelf::Owner"* %owner to %"struct.shelf::thing"*, !dbg !48
  %weight = getelementptr inbounds %"struct.shelf::thing", %"struct.shelf::thing"* %2, i32 0, i32 0, !dbg !49
  store i32 3, i32* %weight, align 8, !dbg !50
  %call2 = invoke noundef %struct.object* @_ZNK5shelf5Owner3getEv(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %owner)
          to label %invoke.cont1 unwind label %lpad, !dbg !51

invoke.cont1:                                     ; preds = %invoke.cont
  %cmp = icmp ne %struct.object* %call2, null, !dbg !52
  br i1 %cmp, label %land.rhs, label %land.end, !dbg !53

land.rhs:                                         ; preds = %invoke.cont1
  %3 = load i32, i32* %which.addr, align 4, !dbg !54
  %add = add nsw i32 %3, 1, !dbg !55
  %call4 = invoke %struct.object* @fetch(i32 noundef %add)
          to label %invoke.cont3 unwind label %lpad, !dbg !56

invoke.cont3:                                     ; preds = %land.rhs
  %cmp5 = icmp ne %struct.object* %call4, null, !dbg !57
  br label %land.end

land.end:                                         ; preds = %invoke.cont3, %invoke.cont1
  %4 = phi i1 [ false, %invoke.cont1 ], [ %cmp5, %invoke.cont3 ], !dbg !58
  %conv = zext i1 %4 to i32, !dbg !59
  call void @_ZN5shelf5OwnerD2Ev(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %owner) #7, !dbg !60
  ret i32 %conv, !dbg !60

lpad:                                             ; preds = %land.rhs, %invoke.cont, %entry
  %5 = landingpad { i8*, i32 }
          cleanup, !dbg !60
  %6 = extractvalue { i8*, i32 } %5, 0, !dbg !60
  store i8* %6, i8** %exn.slot, align 8, !dbg !60
  %7 = extractvalue { i8*, i32 } %5, 1, !dbg !60
  store i32 %7, i32* %ehselector.slot, align 4, !dbg !60
  call void @_ZN5shelf5OwnerD2Ev(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %owner) #7, !dbg !60
  br label %eh.resume, !dbg !60

eh.resume:                                        ; preds = %lpad
  %exn = load i8*, i8** %exn.slot, align 8, !dbg !60
  %sel = load i32, i32* %ehselector.slot, align 4, !dbg !60
  %lpad.val = insertvalue { i8*, i32 } undef, i8* %exn, 0, !dbg !60
  %lpad.val6 = insertvalue { i8*, i32 } %lpad.val, i32 %sel, 1, !dbg !60
  resume { i8*, i32 } %lpad.val6, !dbg !60
}

; Function Attrs: nofree nosync nounwind readnone speculatable willreturn
declare void @llvm.dbg.declare(metadata, metadata, metadata) #1

declare %struct.object* @fetch(i32 noundef) #2

; Function Attrs: noinline nounwind optnone uwtable
define linkonce_odr dso_local void @_ZN5shelf5OwnerC2EP6object(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %this, %struct.object* noundef %held) unnamed_addr #3 comdat align 2 !dbg !61 {
entry:
  %this.addr = alloca %"class.shelf::Owner"*, align 8
  %held.addr = alloca %struct.object*, align 8
  store %"class.shelf::Owner"* %this, %"class.shelf::Owner"** %this.addr, align 8
  call void @llvm.dbg.declare(metadata %"class.shelf::Owner"** %this.addr, metadata !62, metadata !DIExpression()), !dbg !64
  store %struct.object* %held, %struct.object** %held.addr, align 8
  call void @llvm.dbg.declare(metadata %struct.object** %held.addr, metadata !65, metadata !DIExpression()), !dbg !66
  %this1 = load %"class.shelf::Owner"*, %"class.shelf::Owner"** %this.addr, align 8
  %0 = bitcast %"class.shelf::Owner"* %this1 to %"struct.shelf::thing"*, !dbg !67
  %held_ = getelementptr inbounds %"class.shelf::Owner", %"class.shelf::Owner"* %this1, i32 0, i32 1, !dbg !68
  %1 = load %struct.object*, %struct.object** %held.addr, align 8, !dbg !69
  store %struct.object* %1, %struct.object** %held_, align 8, !dbg !68
  ret void, !dbg !70
}

declare void @_ZN5shelf9may_throwEi(i32 noundef) #2

declare i32 @__gxx_personality_v0(...)

; Function Attrs: mustprogress noinline nounwind optnone uwtable
define linkonce_odr dso_local noundef %struct.object* @_ZNK5shelf5Owner3getEv(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %this) #4 comdat align 2 !dbg !71 {
entry:
  %this.addr = alloca %"class.shelf::Owner"*, align 8
  store %"class.shelf::Owner"* %this, %"class.shelf::Owner"** %this.addr, align 8
  call void @llvm.dbg.declare(metadata %"class.shelf::Owner"** %this.addr, metadata !72, metadata !DIExpression()), !dbg !74
  %this1 = load %"class.shelf::Owner"*, %"class.shelf::Owner"** %this.addr, align 8
  %held_ = getelementptr inbounds %"class.shelf::Owner", %"class.shelf::Owner"* %this1, i32 0, i32 1, !dbg !75
  %0 = load %struct.object*, %struct.object** %held_, align 8, !dbg !75
  ret %struct.object* %0, !dbg !76
}

; Function Attrs: noinline nounwind optnone uwtable
define linkonce_odr dso_local void @_ZN5shelf5OwnerD2Ev(%"class.shelf::Owner"* noundef nonnull align 8 dereferenceable(16) %this) unnamed_addr #3 comdat align 2 personality i8* bitcast (i32 (...)* @__gxx_personality_v0 to i8*) !dbg !77 {
entry:
  %this.addr = alloca %"class.shelf::Owner"*, align 8
  store %"class.shelf::Owner"* %this, %"class.shelf::Owner"** %this.addr, align 8
  call void @llvm.dbg.declare(metadata %"class.shelf::Owner"** %this.addr, metadata !78, metadata !DIExpression()), !dbg !79
  %this1 = load %"class.shelf::Owner"*, %"class.shelf::Owner"** %this.addr, align 8
  %held_ = getelementptr inbounds %"class.shelf::Owner", %"class.shelf::Owner"* %this1, i32 0, i32 1, !dbg !80
  %0 = load %struct.object*, %struct.object** %held_, align 8, !dbg !80
  invoke void @release(%struct.object* noundef %0)
          to label %invoke.cont unwind label %terminate.lpad, !dbg !82

invoke.cont:                                      ; preds = %entry
  ret void, !dbg !83

terminate.lpad:                                   ; preds = %entry
  %1 = landingpad { i8*, i32 }
          catch i8* null, !dbg !82
  %2 = extractvalue { i8*, i32 } %1, 0, !dbg !82
  call void @__clang_call_terminate(i8* %2) #8, !dbg !82
  unreachable, !dbg !82
}

; Function Attrs: mustprogress noinline optnone uwtable
define dso_local noundef i32 @_ZN5shelf4seenEi(i32 noundef %which) #0 !dbg !84 {
entry:
  %which.addr = alloca i32, align 4
  store i32 %which, i32* %which.addr, align 4
  call void @llvm.dbg.declare(metadata i32* %which.addr, metadata !85, metadata !DIExpression()), !dbg !86
  %0 = load i32, i32* %which.addr, align 4, !dbg !87
  %call = call noundef i32 @_ZN5shelf12_GLOBAL__N_16hiddenEi(i32 noundef %0), !dbg !88
  ret i32 %call, !dbg !89
}

; Function Attrs: mustprogress noinline optnone uwtable
define internal noundef i32 @_ZN5shelf12_GLOBAL__N_16hiddenEi(i32 noundef %which) #0 personality i8* bitcast (i32 (...)* @__gxx_personality_v0 to i8*) !dbg !90 {
entry:
  %retval = alloca i32, align 4
  %which.addr = alloca i32, align 4
  %exn.slot = alloca i8*, align 8
  %ehselector.slot = alloca i32, align 4
  %code = alloca i32, align 4
  store i32 %which, i32* %which.addr, align 4
  call void @llvm.dbg.declare(metadata i32* %which.addr, metadata !92, metadata !DIExpression()), !dbg !93
  %0 = load i32, i32* %which.addr, align 4, !dbg !94
  invoke void @_ZN5shelf9may_throwEi(i32 noundef %0)
          to label %invoke.cont unwind label %lpad, !dbg !96

invoke.cont:                                      ; preds = %entry
  br label %try.cont, !dbg !97

lpad:                                             ; preds = %entry
  %1 = landingpad { i8*, i32 }
          catch i8* bitcast (i8** @_ZTIi to i8*), !dbg !98
  %2 = extractvalue { i8*, i32 } %1, 0, !dbg !98
  store i8* %2, i8** %exn.slot, align 8, !dbg !98
  %3 = extractvalue { i8*, i32 } %1, 1, !dbg !98
  store i32 %3, i32* %ehselector.slot, align 4, !dbg !98
  br label %catch.dispatch, !dbg !98

catch.dispatch:                                   ; preds = %lpad
  %sel = load i32, i32* %ehselector.slot, align 4, !dbg !97
  %4 = call i32 @llvm.eh.typeid.for(i8* bitcast (i8** @_ZTIi to i8*)) #7, !dbg !97
  %matches = icmp eq i32 %sel, %4, !dbg !97
  br i1 %matches, label %catch, label %eh.resume, !dbg !97

catch:                                            ; preds = %catch.dispatch
  call void @llvm.dbg.declare(metadata i32* %code, metadata !99, metadata !DIExpression()), !dbg !100
  %exn = load i8*, i8** %exn.slot, align 8, !dbg !97
  %5 = call i8* @__cxa_begin_catch(i8* %exn) #7, !dbg !97
  %6 = bitcast i8* %5 to i32*, !dbg !97
  %7 = load i32, i32* %6, align 4, !dbg !97
  store i32 %7, i32* %code, align 4, !dbg !97
  %8 = load i32, i32* %code, align 4, !dbg !101
  store i32 %8, i32* %retval, align 4, !dbg !103
  call void @__cxa_end_catch() #7, !dbg !104
  br label %return

try.cont:                                         ; preds = %invoke.cont
  store i32 0, i32* %retval, align 4, !dbg !105
  br label %return, !dbg !105

return:                                           ; preds = %try.cont, %catch
  %9 = load i32, i32* %retval, align 4, !dbg !106
  ret i32 %9, !dbg !106

eh.resume:                                        ; preds = %catch.dispatch
  %exn1 = load i8*, i8** %exn.slot, align 8, !dbg !97
  %sel2 = load i32, i32* %ehselector.slot, align 4, !dbg !97
  %lpad.val = insertvalue { i8*, i32 } undef, i8* %exn1, 0, !dbg !97
  %lpad.val3 = insertvalue { i8*, i32 } %lpad.val, i32 %sel2, 1, !dbg !97
  resume { i8*, i32 } %lpad.val3, !dbg !97
}

declare void @release(%struct.object* noundef) #2

; Function Attrs: noinline noreturn nounwind
define linkonce_odr hidden void @__clang_call_terminate(i8* %0) #5 comdat {
  %2 = call i8* @__cxa_begin_catch(i8* %0) #7
  call void @_ZSt9terminatev() #8
  unreachable
}

declare i8* @__cxa_begin_catch(i8*)

declare void @_ZSt9terminatev()

; Function Attrs: nounwind readnone
declare i32 @llvm.eh.typeid.for(i8*) #6

declare void @__cxa_end_catch()

attributes #0 = { mustprogress noinline optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { nofree nosync nounwind readnone speculatable willreturn }
attributes #2 = { "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { noinline nounwind optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { mustprogress noinline nounwind optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #5 = { noinline noreturn nounwind }
attributes #6 = { nounwind readnone }
attributes #7 = { nounwind }
attributes #8 = { noreturn nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6, !7, !8}
!llvm.ident = !{!9}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 14.0.6", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "owner.cpp", directory: "/fixtures", checksumkind: CSK_MD5, checksum: "1d5d3bce04504223c70d95d14d0e08d7")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{i32 7, !"PIC Level", i32 2}
!6 = !{i32 7, !"PIE Level", i32 2}
!7 = !{i32 7, !"uwtable", i32 1}
!8 = !{i32 7, !"frame-pointer", i32 2}
!9 = !{!"Debian clang version 14.0.6"}
!10 = distinct !DISubprogram(name: "weigh", linkageName: "_ZN5shelf5weighEi", scope: !11, file: !1, line: 23, type: !12, scopeLine: 24, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !15)
!11 = !DINamespace(name: "shelf", scope: null)
!12 = !DISubroutineType(types: !13)
!13 = !{!14, !14}
!14 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!15 = !{}
!16 = !DILocalVariable(name: "which", arg: 1, scope: !10, file: !1, line: 23, type: !14)
!17 = !DILocation(line: 23, column: 15, scope: !10)
!18 = !DILocalVariable(name: "owner", scope: !10, file: !1, line: 25, type: !19)
!19 = distinct !DICompositeType(tag: DW_TAG_class_type, name: "Owner", scope: !11, file: !1, line: 13, size: 128, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !20, identifier: "_ZTSN5shelf5OwnerE")
!20 = !{!21, !25, !31, !35, !38}
!21 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !19, baseType: !22, flags: DIFlagPublic, extraData: i32 0)
!22 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "thing", scope: !11, file: !1, line: 10, size: 32, flags: DIFlagTypePassByValue, elements: !23, identifier: "_ZTSN5shelf5thingE")
!23 = !{!24}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "weight", scope: !22, file: !1, line: 10, baseType: !14, size: 32)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "held_", scope: !19, file: !1, line: 20, baseType: !26, size: 64, offset: 64)
!26 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !27, size: 64)
!27 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "object", file: !1, line: 3, size: 64, flags: DIFlagTypePassByValue, elements: !28, identifier: "_ZTS6object")
!28 = !{!29}
!29 = !DIDerivedType(tag: DW_TAG_member, name: "references", scope: !27, file: !1, line: 3, baseType: !30, size: 64)
!30 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!31 = !DISubprogram(name: "Owner", scope: !19, file: !1, line: 15, type: !32, scopeLine: 15, flags: DIFlagPublic | DIFlagExplicit | DIFlagPrototyped, spFlags: 0)
!32 = !DISubroutineType(types: !33)
!33 = !{null, !34, !26}
!34 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !19, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!35 = !DISubprogram(name: "~Owner", scope: !19, file: !1, line: 16, type: !36, scopeLine: 16, flags: DIFlagPublic | DIFlagPrototyped, spFlags: 0)
!36 = !DISubroutineType(types: !37)
!37 = !{null, !34}
!38 = !DISubprogram(name: "get", linkageName: "_ZNK5shelf5Owner3getEv", scope: !19, file: !1, line: 17, type: !39, scopeLine: 17, flags: DIFlagPublic | DIFlagPrototyped, spFlags: 0)
!39 = !DISubroutineType(types: !40)
!40 = !{!26, !41}
!41 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !42, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!42 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !19)
!43 = !DILocation(line: 25, column: 11, scope: !10)
!44 = !DILocation(line: 25, column: 23, scope: !10)
!45 = !DILocation(line: 25, column: 17, scope: !10)
!46 = !DILocation(line: 26, column: 15, scope: !10)
!47 = !DILocation(line: 26, column: 5, scope: !10)
!48 = !DILocation(line: 27, column: 5, scope: !10)
!49 = !DILocation(line: 27, column: 11, scope: !10)
!50 = !DILocation(line: 27, column: 18, scope: !10)
!51 = !DILocation(line: 28, column: 18, scope: !10)
!52 = !DILocation(line: 28, column: 24, scope: !10)
!53 = !DILocation(line: 28, column: 35, scope: !10)
!54 = !DILocation(line: 28, column: 44, scope: !10)
!55 = !DILocation(line: 28, column: 50, scope: !10)
!56 = !DILocation(line: 28, column: 38, scope: !10)
!57 = !DILocation(line: 28, column: 55, scope: !10)
!58 = !DILocation(line: 0, scope: !10)
!59 = !DILocation(line: 28, column: 12, scope: !10)
!60 = !DILocation(line: 29, column: 1, scope: !10)
!61 = distinct !DISubprogram(name: "Owner", linkageName: "_ZN5shelf5OwnerC2EP6object", scope: !19, file: !1, line: 15, type: !32, scopeLine: 15, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, declaration: !31, retainedNodes: !15)
!62 = !DILocalVariable(name: "this", arg: 1, scope: !61, type: !63, flags: DIFlagArtificial | DIFlagObjectPointer)
!63 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !19, size: 64)
!64 = !DILocation(line: 0, scope: !61)
!65 = !DILocalVariable(name: "held", arg: 2, scope: !61, file: !1, line: 15, type: !26)
!66 = !DILocation(line: 15, column: 28, scope: !61)
!67 = !DILocation(line: 15, column: 48, scope: !61)
!68 = !DILocation(line: 15, column: 36, scope: !61)
!69 = !DILocation(line: 15, column: 42, scope: !61)
!70 = !DILocation(line: 15, column: 49, scope: !61)
!71 = distinct !DISubprogram(name: "get", linkageName: "_ZNK5shelf5Owner3getEv", scope: !19, file: !1, line: 17, type: !39, scopeLine: 17, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, declaration: !38, retainedNodes: !15)
!72 = !DILocalVariable(name: "this", arg: 1, scope: !71, type: !73, flags: DIFlagArtificial | DIFlagObjectPointer)
!73 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !42, size: 64)
!74 = !DILocation(line: 0, scope: !71)
!75 = !DILocation(line: 17, column: 34, scope: !71)
!76 = !DILocation(line: 17, column: 27, scope: !71)
!77 = distinct !DISubprogram(name: "~Owner", linkageName: "_ZN5shelf5OwnerD2Ev", scope: !19, file: !1, line: 16, type: !36, scopeLine: 16, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, declaration: !35, retainedNodes: !15)
!78 = !DILocalVariable(name: "this", arg: 1, scope: !77, type: !63, flags: DIFlagArtificial | DIFlagObjectPointer)
!79 = !DILocation(line: 0, scope: !77)
!80 = !DILocation(line: 16, column: 24, scope: !81)
!81 = distinct !DILexicalBlock(scope: !77, file: !1, line: 16, column: 14)
!82 = !DILocation(line: 16, column: 16, scope: !81)
!83 = !DILocation(line: 16, column: 32, scope: !77)
!84 = distinct !DISubprogram(name: "seen", linkageName: "_ZN5shelf4seenEi", scope: !11, file: !1, line: 43, type: !12, scopeLine: 43, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !15)
!85 = !DILocalVariable(name: "which", arg: 1, scope: !84, file: !1, line: 43, type: !14)
!86 = !DILocation(line: 43, column: 14, scope: !84)
!87 = !DILocation(line: 43, column: 37, scope: !84)
!88 = !DILocation(line: 43, column: 30, scope: !84)
!89 = !DILocation(line: 43, column: 23, scope: !84)
!90 = distinct !DISubprogram(name: "hidden", linkageName: "_ZN5shelf12_GLOBAL__N_16hiddenEi", scope: !91, file: !1, line: 32, type: !12, scopeLine: 33, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !0, retainedNodes: !15)
!91 = !DINamespace(scope: !11)
!92 = !DILocalVariable(name: "which", arg: 1, scope: !90, file: !1, line: 32, type: !14)
!93 = !DILocation(line: 32, column: 16, scope: !90)
!94 = !DILocation(line: 35, column: 19, scope: !95)
!95 = distinct !DILexicalBlock(scope: !90, file: !1, line: 34, column: 9)
!96 = !DILocation(line: 35, column: 9, scope: !95)
!97 = !DILocation(line: 36, column: 5, scope: !95)
!98 = !DILocation(line: 40, column: 1, scope: !95)
!99 = !DILocalVariable(name: "code", scope: !90, file: !1, line: 36, type: !14)
!100 = !DILocation(line: 36, column: 18, scope: !90)
!101 = !DILocation(line: 37, column: 16, scope: !102)
!102 = distinct !DILexicalBlock(scope: !90, file: !1, line: 36, column: 24)
!103 = !DILocation(line: 37, column: 9, scope: !102)
!104 = !DILocation(line: 38, column: 5, scope: !102)
!105 = !DILocation(line: 39, column: 5, scope: !90)
!106 = !DILocation(line: 40, column: 1, scope: !90)
