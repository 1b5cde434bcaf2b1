; ModuleID = 'owner.cpp'
source_filename = "owner.cpp"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%"class.shelf::Owner" = type { %"struct.shelf::thing", ptr }
%"struct.shelf::thing" = type { i32 }

$_ZN5shelf5OwnerC2EP6object = comdat any

$_ZNK5shelf5Owner3getEv = comdat any

$_ZN5shelf5OwnerD2Ev = comdat any

$__clang_call_terminate = comdat any

@_ZTIi = external constant ptr

; Function Attrs: mustprogress noinline optnone uwtable
define dso_local noundef i32 @_ZN5shelf5weighEi(i32 noundef %which) #0 personality ptr @__gxx_personality_v0 !dbg !10 {
entry:
  %which.addr = alloca i32, align 4
  %owner = alloca %"class.shelf::Owner", align 8
  %exn.slot = alloca ptr, align 8
  %ehselector.slot = alloca i32, align 4
  store i32 %which, ptr %which.addr, align 4
    #dbg_declare(ptr %which.addr, !16, !DIExpression(), !17)
    #dbg_declare(ptr %owner, !18, !DIExpression(), !43)
  %0 = load i32, ptr %which.addr, align 4, !dbg !44
  %call = call ptr @fetch(i32 noundef %0), !dbg !45
  call void @_ZN5shelf5OwnerC2EP6object(ptr noundef nonnull align 8 dereferenceable(16) %owner, ptr noundef %call), !dbg !43
  %1 = load i32, ptr %which.addr, align 4, !dbg !46
  invoke void @_ZN5shelf9may_throwEi(i32 noundef %1)
          to label %invoke.cont unwind label %lpad, !dbg !47

invoke.cont:                                      ; preds = %entry
  %weight = getelementptr inbounds %"struct.shelf::thing", ptr %owner, i32 0, i32 0, !dbg !48
  store i32 3, ptr %weight, align 8, !dbg !49
  %call2 = invoke noundef ptr @_ZNK5shelf5Owner3getEv(ptr noundef nonnull align 8 dereferenceable(16) %owner)
          to label %invoke.cont1 unwind label %lpad, !dbg !50

invoke.cont1:                                     ; preds = %invoke.cont
  %cmp = icmp ne ptr %call2, null, !dbg !51
  br i1 %cmp, label %land.rhs, label %land.end, !dbg !52

land.rhs:                                         ; preds = %invoke.cont1
  %2 = load i32, ptr %which.addr, align 4, !dbg !53
  %add = add nsw i32 %2, 1, !dbg !54
  %call4 = invoke ptr @fetch(i32 noundef %add)
          to label %invoke.cont3 unwind label %lpad, !dbg !55

invoke.cont3:                                     ; preds = %land.rhs
  %cmp5 = icmp ne ptr %call4, null, !dbg !56
  br label %land.end

land.end:                                         ; preds = %invoke.cont3, %invoke.cont1
  %3 = phi i1 [ false, %invoke.cont1 ], [ %cmp5, %invoke.cont3 ], !dbg !57
  %conv = zext i1 %3 to i32, !dbg !58
  call void @_ZN5shelf5OwnerD2Ev(ptr noundef nonnull align 8 dereferenceable(16) %owner) #5, !dbg !59
  ret i32 %conv, !dbg !59

lpad:                                             ; preds = %land.rhs, %invoke.cont, %entry
  %4 = landingpad { ptr, i32 }
          cleanup, !dbg !59
  %5 = extractvalue { ptr, i32 } %4, 0, !dbg !59
  store ptr %5, ptr %exn.slot, align 8, !dbg !59
  %6 = extractvalue { ptr, i32 } %4, 1, !dbg !59
  store i32 %6, ptr %ehselector.slot, align 4, !dbg !59
  call void @_ZN5shelf5OwnerD2Ev(ptr noundef nonnull align 8 dereferenceable(16) %owner) #5, !dbg !59
  br label %eh.resume, !dbg !59

eh.resume:                                        ; preds = %lpad
  %exn = load ptr, ptr %exn.slot, align 8, !dbg !59
  %sel = load i32, ptr %ehselector.slot, align 4, !dbg !59
  %lpad.val = insertvalue { ptr, i32 } poison, ptr %exn, 0, !dbg !59
  %lpad.val6 = insertvalue { ptr, i32 } %lpad.val, i32 %sel, 1, !dbg !59
  resume { ptr, i32 } %lpad.val6, !dbg !59
}

declare ptr @fetch(i32 noundef) #1

; Function Attrs: mustprogress noinline nounwind optnone uwtable
define linkonce_odr dso_local void @_ZN5shelf5OwnerC2EP6object(ptr noundef nonnull align 8 dereferenceable(16) %this, ptr noundef %held) unnamed_addr #2 comdat align 2 !dbg !60 {
entry:
  %this.addr = alloca ptr, align 8
  %held.addr = alloca ptr, align 8
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !61, !DIExpression(), !63)
  store ptr %held, ptr %held.addr, align 8
    #dbg_declare(ptr %held.addr, !64, !DIExpression(), !65)
  %this1 = load ptr, ptr %this.addr, align 8
  %held_ = getelementptr inbounds %"class.shelf::Owner", ptr %this1, i32 0, i32 1, !dbg !66
  %0 = load ptr, ptr %held.addr, align 8, !dbg !67
  store ptr %0, ptr %held_, align 8, !dbg !66
  ret void, !dbg !68
}

declare void @_ZN5shelf9may_throwEi(i32 noundef) #1

declare i32 @__gxx_personality_v0(...)

; Function Attrs: mustprogress noinline nounwind optnone uwtable
define linkonce_odr dso_local noundef ptr @_ZNK5shelf5Owner3getEv(ptr noundef nonnull align 8 dereferenceable(16) %this) #2 comdat align 2 !dbg !69 {
entry:
  %this.addr = alloca ptr, align 8
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !70, !DIExpression(), !72)
  %this1 = load ptr, ptr %this.addr, align 8
  %held_ = getelementptr inbounds %"class.shelf::Owner", ptr %this1, i32 0, i32 1, !dbg !73
  %0 = load ptr, ptr %held_, align 8, !dbg !73
  ret ptr %0, !dbg !74
}

; Function Attrs: mustprogress noinline nounwind optnone uwtable
define linkonce_odr dso_local void @_ZN5shelf5OwnerD2Ev(ptr noundef nonnull align 8 dereferenceable(16) %this) unnamed_addr #2 comdat align 2 personality ptr @__gxx_personality_v0 !dbg !75 {
entry:
  %this.addr = alloca ptr, align 8
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !76, !DIExpression(), !77)
  %this1 = load ptr, ptr %this.addr, align 8
  %held_ = getelementptr inbounds %"class.shelf::Owner", ptr %this1, i32 0, i32 1, !dbg !78
  %0 = load ptr, ptr %held_, align 8, !dbg !78
  invoke void @release(ptr noundef %0)
          to label %invoke.cont unwind label %terminate.lpad, !dbg !80

invoke.cont:                                      ; preds = %entry
  ret void, !dbg !81

terminate.lpad:                                   ; preds = %entry
  %1 = landingpad { ptr, i32 }
          catch ptr null, !dbg !80
  %2 = extractvalue { ptr, i32 } %1, 0, !dbg !80
  call void @__clang_call_terminate(ptr %2) #6, !dbg !80
  unreachable, !dbg !80
}

; Function Attrs: mustprogress noinline optnone uwtable
define dso_local noundef i32 @_ZN5shelf4seenEi(i32 noundef %which) #0 !dbg !82 {
entry:
  %which.addr = alloca i32, align 4
  store i32 %which, ptr %which.addr, align 4
    #dbg_declare(ptr %which.addr, !83, !DIExpression(), !84)
  %0 = load i32, ptr %which.addr, align 4, !dbg !85
  %call = call noundef i32 @_ZN5shelf12_GLOBAL__N_16hiddenEi(i32 noundef %0), !dbg !86
  ret i32 %call, !dbg !87
}

; Function Attrs: mustprogress noinline optnone uwtable
define internal noundef i32 @_ZN5shelf12_GLOBAL__N_16hiddenEi(i32 noundef %which) #0 personality ptr @__gxx_personality_v0 !dbg !88 {
entry:
  %retval = alloca i32, align 4
  %which.addr = alloca i32, align 4
  %exn.slot = alloca ptr, align 8
  %ehselector.slot = alloca i32, align 4
  %code = alloca i32, align 4
  store i32 %which, ptr %which.addr, align 4
    #dbg_declare(ptr %which.addr, !90, !DIExpression(), !91)
  %0 = load i32, ptr %which.addr, align 4, !dbg !92
  invoke void @_ZN5shelf9may_throwEi(i32 noundef %0)
          to label %invoke.cont unwind label %lpad, !dbg !94

invoke.cont:                                      ; preds = %entry
  br label %try.cont, !dbg !95

lpad:                                             ; preds = %entry
  %1 = landingpad { ptr, i32 }
          catch ptr @_ZTIi, !dbg !96
  %2 = extractvalue { ptr, i32 } %1, 0, !dbg !96
  store ptr %2, ptr %exn.slot, align 8, !dbg !96
  %3 = extractvalue { ptr, i32 } %1, 1, !dbg !96
  store i32 %3, ptr %ehselector.slot, align 4, !dbg !96
  br label %catch.dispatch, !dbg !96

catch.dispatch:                                   ; preds = %lpad
  %sel = load i32, ptr %ehselector.slot, align 4, !dbg !95
  %4 = call i32 @llvm.eh.typeid.for.p0(ptr @_ZTIi) #5, !dbg !95
  %matches = icmp eq i32 %sel, %4, !dbg !95
  br i1 %matches, label %catch, label %eh.resume, !dbg !95

catch:                                            ; preds = %catch.dispatch
    #dbg_declare(ptr %code, !97, !DIExpression(), !98)
  %exn = load ptr, ptr %exn.slot, align 8, !dbg !95
  %5 = call ptr @__cxa_begin_catch(ptr %exn) #5, !dbg !95
  %6 = load i32, ptr %5, align 4, !dbg !95
  store i32 %6, ptr %code, align 4, !dbg !95
  %7 = load i32, ptr %code, align 4, !dbg !99
  store i32 %7, ptr %retval, align 4, !dbg !101
  call void @__cxa_end_catch() #5, !dbg !102
  br label %return

try.cont:                                         ; preds = %invoke.cont
  store i32 0, ptr %retval, align 4, !dbg !103
  br label %return, !dbg !103

return:                                           ; preds = %try.cont, %catch
  %8 = load i32, ptr %retval, align 4, !dbg !104
  ret i32 %8, !dbg !104

eh.resume:                                        ; preds = %catch.dispatch
  %exn1 = load ptr, ptr %exn.slot, align 8, !dbg !95
  %sel2 = load i32, ptr %ehselector.slot, align 4, !dbg !95
  %lpad.val = insertvalue { ptr, i32 } poison, ptr %exn1, 0, !dbg !95
  %lpad.val3 = insertvalue { ptr, i32 } %lpad.val, i32 %sel2, 1, !dbg !95
  resume { ptr, i32 } %lpad.val3, !dbg !95
}

declare void @release(ptr noundef) #1

; Function Attrs: noinline noreturn nounwind uwtable
define linkonce_odr hidden void @__clang_call_terminate(ptr noundef %0) #3 comdat {
  %2 = call ptr @__cxa_begin_catch(ptr %0) #5
  call void @_ZSt9terminatev() #6
  unreachable
}

declare ptr @__cxa_begin_catch(ptr)

declare void @_ZSt9terminatev()

; Function Attrs: nounwind memory(none)
declare i32 @llvm.eh.typeid.for.p0(ptr) #4

declare void @__cxa_end_catch()

attributes #0 = { mustprogress noinline optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { mustprogress noinline nounwind optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { noinline noreturn nounwind uwtable "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { nounwind memory(none) }
attributes #5 = { nounwind }
attributes #6 = { noreturn nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6, !7, !8}
!llvm.ident = !{!9}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 19.1.7 (3~deb12u1)", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "owner.cpp", directory: "/fixtures", checksumkind: CSK_MD5, checksum: "1d5d3bce04504223c70d95d14d0e08d7")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{i32 8, !"PIC Level", i32 2}
!6 = !{i32 7, !"PIE Level", i32 2}
!7 = !{i32 7, !"uwtable", i32 2}
!8 = !{i32 7, !"frame-pointer", i32 2}
!9 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
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
!48 = !DILocation(line: 27, column: 11, scope: !10)
!49 = !DILocation(line: 27, column: 18, scope: !10)
!50 = !DILocation(line: 28, column: 18, scope: !10)
!51 = !DILocation(line: 28, column: 24, scope: !10)
!52 = !DILocation(line: 28, column: 35, scope: !10)
!53 = !DILocation(line: 28, column: 44, scope: !10)
!54 = !DILocation(line: 28, column: 50, scope: !10)
!55 = !DILocation(line: 28, column: 38, scope: !10)
!56 = !DILocation(line: 28, column: 55, scope: !10)
!57 = !DILocation(line: 0, scope: !10)
!58 = !DILocation(line: 28, column: 12, scope: !10)
!59 = !DILocation(line: 29, column: 1, scope: !10)
!60 = distinct !DISubprogram(name: "Owner", linkageName: "_ZN5shelf5OwnerC2EP6object", scope: !19, file: !1, line: 15, type: !32, scopeLine: 15, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, declaration: !31, retainedNodes: !15)
!61 = !DILocalVariable(name: "this", arg: 1, scope: !60, type: !62, flags: DIFlagArtificial | DIFlagObjectPointer)
!62 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !19, size: 64)
!63 = !DILocation(line: 0, scope: !60)
!64 = !DILocalVariable(name: "held", arg: 2, scope: !60, file: !1, line: 15, type: !26)
!65 = !DILocation(line: 15, column: 28, scope: !60)
!66 = !DILocation(line: 15, column: 36, scope: !60)
!67 = !DILocation(line: 15, column: 42, scope: !60)
!68 = !DILocation(line: 15, column: 49, scope: !60)
!69 = distinct !DISubprogram(name: "get", linkageName: "_ZNK5shelf5Owner3getEv", scope: !19, file: !1, line: 17, type: !39, scopeLine: 17, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, declaration: !38, retainedNodes: !15)
!70 = !DILocalVariable(name: "this", arg: 1, scope: !69, type: !71, flags: DIFlagArtificial | DIFlagObjectPointer)
!71 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !42, size: 64)
!72 = !DILocation(line: 0, scope: !69)
!73 = !DILocation(line: 17, column: 34, scope: !69)
!74 = !DILocation(line: 17, column: 27, scope: !69)
!75 = distinct !DISubprogram(name: "~Owner", linkageName: "_ZN5shelf5OwnerD2Ev", scope: !19, file: !1, line: 16, type: !36, scopeLine: 16, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, declaration: !35, retainedNodes: !15)
!76 = !DILocalVariable(name: "this", arg: 1, scope: !75, type: !62, flags: DIFlagArtificial | DIFlagObjectPointer)
!77 = !DILocation(line: 0, scope: !75)
!78 = !DILocation(line: 16, column: 24, scope: !79)
!79 = distinct !DILexicalBlock(scope: !75, file: !1, line: 16, column: 14)
!80 = !DILocation(line: 16, column: 16, scope: !79)
!81 = !DILocation(line: 16, column: 32, scope: !75)
!82 = distinct !DISubprogram(name: "seen", linkageName: "_ZN5shelf4seenEi", scope: !11, file: !1, line: 43, type: !12, scopeLine: 43, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !15)
!83 = !DILocalVariable(name: "which", arg: 1, scope: !82, file: !1, line: 43, type: !14)
!84 = !DILocation(line: 43, column: 14, scope: !82)
!85 = !DILocation(line: 43, column: 37, scope: !82)
!86 = !DILocation(line: 43, column: 30, scope: !82)
!87 = !DILocation(line: 43, column: 23, scope: !82)
!88 = distinct !DISubprogram(name: "hidden", linkageName: "_ZN5shelf12_GLOBAL__N_16hiddenEi", scope: !89, file: !1, line: 32, type: !12, scopeLine: 33, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !0, retainedNodes: !15)
!89 = !DINamespace(scope: !11)
!90 = !DILocalVariable(name: "which", arg: 1, scope: !88, file: !1, line: 32, type: !14)
!91 = !DILocation(line: 32, column: 16, scope: !88)
!92 = !DILocation(line: 35, column: 19, scope: !93)
!93 = distinct !DILexicalBlock(scope: !88, file: !1, line: 34, column: 9)
!94 = !DILocation(line: 35, column: 9, scope: !93)
!95 = !DILocation(line: 36, column: 5, scope: !93)
!96 = !DILocation(line: 40, column: 1, scope: !93)
!97 = !DILocalVariable(name: "code", scope: !88, file: !1, line: 36, type: !14)
!98 = !DILocation(line: 36, column: 18, scope: !88)
!99 = !DILocation(line: 37, column: 16, scope: !100)
!100 = distinct !DILexicalBlock(scope: !88, file: !1, line: 36, column: 24)
!101 = !DILocation(line: 37, column: 9, scope: !100)
!102 = !DILocation(line: 38, column: 5, scope: !100)
!103 = !DILocation(line: 39, column: 5, scope: !88)
!104 = !DILocation(line: 40, column: 1, scope: !88)
