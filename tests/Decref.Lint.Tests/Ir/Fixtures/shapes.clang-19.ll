; ModuleID = 'shapes.c'
source_filename = "shapes.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%struct.list = type { ptr, ptr, double }
%struct.node = type { i32, ptr, [12 x i8], %struct.anon, %union.anon }
%struct.anon = type { i32, ptr }
%union.anon = type { i64 }

@.str = private unnamed_addr constant [8 x i8] c"no item\00", align 1, !dbg !0
@build.made = internal global i32 0, align 4, !dbg !7
@.str.1 = private unnamed_addr constant [5 x i8] c"name\00", align 1, !dbg !39
@.str.2 = private unnamed_addr constant [7 x i8] c"wanted\00", align 1, !dbg !44
@__const.build.keywords = private unnamed_addr constant [3 x ptr] [ptr @.str.1, ptr @.str.2, ptr null], align 16
@.str.3 = private unnamed_addr constant [13 x i8] c"%s %s %s %d\0A\00", align 1, !dbg !49
@greeting = internal constant [6 x i8] c"hello\00", align 1, !dbg !75
@makers = internal global [2 x ptr] [ptr @make_node, ptr null], align 16, !dbg !80
@everything = internal global %struct.list zeroinitializer, align 8, !dbg !65
@hop.labels = internal constant [2 x ptr] [ptr blockaddress(@hop, %one), ptr blockaddress(@hop, %two)], align 16, !dbg !54

; Function Attrs: noinline nounwind optnone uwtable
define dso_local i32 @fields(ptr noundef %self, ptr noundef %item) #0 !dbg !96 {
entry:
  %self.addr = alloca ptr, align 8
  %item.addr = alloca ptr, align 8
  store ptr %self, ptr %self.addr, align 8
    #dbg_declare(ptr %self.addr, !99, !DIExpression(), !100)
  store ptr %item, ptr %item.addr, align 8
    #dbg_declare(ptr %item.addr, !101, !DIExpression(), !102)
  %0 = load ptr, ptr %self.addr, align 8, !dbg !103
  %first = getelementptr inbounds %struct.list, ptr %0, i32 0, i32 0, !dbg !104
  %1 = load ptr, ptr %first, align 8, !dbg !104
  %2 = load ptr, ptr %item.addr, align 8, !dbg !105
  %link = getelementptr inbounds %struct.node, ptr %2, i32 0, i32 3, !dbg !106
  %parent = getelementptr inbounds %struct.anon, ptr %link, i32 0, i32 1, !dbg !107
  store ptr %1, ptr %parent, align 8, !dbg !108
  %3 = load ptr, ptr %item.addr, align 8, !dbg !109
  %next = getelementptr inbounds %struct.node, ptr %3, i32 0, i32 1, !dbg !110
  %4 = load ptr, ptr %next, align 8, !dbg !110
  %5 = load ptr, ptr %item.addr, align 8, !dbg !111
  %either = getelementptr inbounds %struct.node, ptr %5, i32 0, i32 4, !dbg !112
  store ptr %4, ptr %either, align 8, !dbg !113
  %6 = load ptr, ptr %item.addr, align 8, !dbg !114
  %name = getelementptr inbounds %struct.node, ptr %6, i32 0, i32 2, !dbg !115
  %7 = load ptr, ptr %item.addr, align 8, !dbg !116
  %count = getelementptr inbounds %struct.node, ptr %7, i32 0, i32 0, !dbg !117
  %8 = load i32, ptr %count, align 8, !dbg !117
  %idxprom = sext i32 %8 to i64, !dbg !114
  %arrayidx = getelementptr inbounds [12 x i8], ptr %name, i64 0, i64 %idxprom, !dbg !114
  store i8 0, ptr %arrayidx, align 1, !dbg !118
  %9 = load ptr, ptr %item.addr, align 8, !dbg !119
  %10 = load ptr, ptr %self.addr, align 8, !dbg !120
  %table = getelementptr inbounds %struct.list, ptr %10, i32 0, i32 1, !dbg !121
  %11 = load ptr, ptr %table, align 8, !dbg !121
  %arrayidx1 = getelementptr inbounds ptr, ptr %11, i64 2, !dbg !120
  store ptr %9, ptr %arrayidx1, align 8, !dbg !122
  %12 = load ptr, ptr %item.addr, align 8, !dbg !123
  %link2 = getelementptr inbounds %struct.node, ptr %12, i32 0, i32 3, !dbg !124
  %depth = getelementptr inbounds %struct.anon, ptr %link2, i32 0, i32 0, !dbg !125
  %13 = load i32, ptr %depth, align 8, !dbg !125
  ret i32 %13, !dbg !126
}

; Function Attrs: noinline nounwind optnone uwtable
define dso_local i32 @decide(i32 noundef %kind, ptr noundef %item) #0 !dbg !127 {
entry:
  %retval = alloca i32, align 4
  %kind.addr = alloca i32, align 4
  %item.addr = alloca ptr, align 8
  %result = alloca i32, align 4
  store i32 %kind, ptr %kind.addr, align 4
    #dbg_declare(ptr %kind.addr, !130, !DIExpression(), !131)
  store ptr %item, ptr %item.addr, align 8
    #dbg_declare(ptr %item.addr, !132, !DIExpression(), !133)
    #dbg_declare(ptr %result, !134, !DIExpression(), !135)
  store i32 0, ptr %result, align 4, !dbg !135
  %0 = load ptr, ptr %item.addr, align 8, !dbg !136
  %tobool = icmp ne ptr %0, null, !dbg !136
  br i1 %tobool, label %lor.lhs.false, label %if.then, !dbg !138

lor.lhs.false:                                    ; preds = %entry
  %1 = load ptr, ptr %item.addr, align 8, !dbg !139
  %count = getelementptr inbounds %struct.node, ptr %1, i32 0, i32 0, !dbg !140
  %2 = load i32, ptr %count, align 8, !dbg !140
  %cmp = icmp slt i32 %2, 0, !dbg !141
  br i1 %cmp, label %if.then, label %if.end, !dbg !142

if.then:                                          ; preds = %lor.lhs.false, %entry
  call void @die(ptr noundef @.str) #6, !dbg !143
  unreachable, !dbg !143

if.end:                                           ; preds = %lor.lhs.false
  %3 = load i32, ptr %kind.addr, align 4, !dbg !144
  switch i32 %3, label %sw.default [
    i32 1, label %sw.bb
    i32 3, label %sw.bb
    i32 -2, label %sw.bb2
  ], !dbg !145

sw.bb:                                            ; preds = %if.end, %if.end
  %4 = load ptr, ptr %item.addr, align 8, !dbg !146
  %count1 = getelementptr inbounds %struct.node, ptr %4, i32 0, i32 0, !dbg !148
  %5 = load i32, ptr %count1, align 8, !dbg !148
  %add = add nsw i32 %5, 1, !dbg !149
  store i32 %add, ptr %result, align 4, !dbg !150
  br label %sw.epilog, !dbg !151

sw.bb2:                                           ; preds = %if.end
  br label %done, !dbg !152

sw.default:                                       ; preds = %if.end
  %6 = load i32, ptr %kind.addr, align 4, !dbg !153
  %cmp3 = icmp sgt i32 %6, 5, !dbg !154
  br i1 %cmp3, label %cond.true, label %cond.false, !dbg !153

cond.true:                                        ; preds = %sw.default
  %7 = load i32, ptr %kind.addr, align 4, !dbg !155
  br label %cond.end, !dbg !153

cond.false:                                       ; preds = %sw.default
  br label %cond.end, !dbg !153

cond.end:                                         ; preds = %cond.false, %cond.true
  %cond = phi i32 [ %7, %cond.true ], [ 5, %cond.false ], !dbg !153
  store i32 %cond, ptr %retval, align 4, !dbg !156
  br label %return, !dbg !156

sw.epilog:                                        ; preds = %sw.bb
  br label %done, !dbg !157

done:                                             ; preds = %sw.epilog, %sw.bb2
    #dbg_label(!158, !159)
  %8 = load i32, ptr %result, align 4, !dbg !160
  store i32 %8, ptr %retval, align 4, !dbg !161
  br label %return, !dbg !161

return:                                           ; preds = %done, %cond.end
  %9 = load i32, ptr %retval, align 4, !dbg !162
  ret i32 %9, !dbg !162
}

; Function Attrs: noreturn
declare void @die(ptr noundef) #1

; Function Attrs: noinline nounwind optnone uwtable
define dso_local ptr @build(ptr noundef %name, i32 noundef %wanted) #0 !dbg !9 {
entry:
  %retval = alloca ptr, align 8
  %name.addr = alloca ptr, align 8
  %wanted.addr = alloca i32, align 4
  %keywords = alloca [3 x ptr], align 16
  %blank = alloca %struct.node, align 8
  %item = alloca ptr, align 8
  %make = alloca ptr, align 8
  %other = alloca ptr, align 8
  store ptr %name, ptr %name.addr, align 8
    #dbg_declare(ptr %name.addr, !163, !DIExpression(), !164)
  store i32 %wanted, ptr %wanted.addr, align 4
    #dbg_declare(ptr %wanted.addr, !165, !DIExpression(), !166)
    #dbg_declare(ptr %keywords, !167, !DIExpression(), !172)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %keywords, ptr align 16 @__const.build.keywords, i64 24, i1 false), !dbg !172
    #dbg_declare(ptr %blank, !173, !DIExpression(), !174)
  call void @llvm.memset.p0.i64(ptr align 8 %blank, i8 0, i64 56, i1 false), !dbg !174
    #dbg_declare(ptr %item, !175, !DIExpression(), !176)
  %call = call ptr @malloc(i64 noundef 56) #7, !dbg !177
  store ptr %call, ptr %item, align 8, !dbg !176
  %0 = load ptr, ptr %item, align 8, !dbg !178
  %cmp = icmp eq ptr %0, null, !dbg !180
  %conv = zext i1 %cmp to i32, !dbg !180
  %conv1 = sext i32 %conv to i64, !dbg !178
  %tobool = icmp ne i64 %conv1, 0, !dbg !181
  br i1 %tobool, label %if.then, label %if.end, !dbg !182

if.then:                                          ; preds = %entry
  store ptr null, ptr %retval, align 8, !dbg !183
  br label %return, !dbg !183

if.end:                                           ; preds = %entry
  %1 = load ptr, ptr %item, align 8, !dbg !184
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %1, ptr align 8 %blank, i64 56, i1 false), !dbg !185
  %2 = load i32, ptr %wanted.addr, align 4, !dbg !186
  %3 = load i32, ptr @build.made, align 4, !dbg !187
  %add = add nsw i32 %3, %2, !dbg !187
  store i32 %add, ptr @build.made, align 4, !dbg !187
  %arrayidx = getelementptr inbounds [3 x ptr], ptr %keywords, i64 0, i64 0, !dbg !188
  %4 = load ptr, ptr %arrayidx, align 16, !dbg !188
  %5 = load ptr, ptr %name.addr, align 8, !dbg !189
  %add.ptr = getelementptr inbounds i8, ptr %5, i64 1, !dbg !190
  %6 = load i32, ptr @build.made, align 4, !dbg !191
  %call2 = call i32 (ptr, ...) @printf(ptr noundef @.str.3, ptr noundef @greeting, ptr noundef %4, ptr noundef %add.ptr, i32 noundef %6), !dbg !192
    #dbg_declare(ptr %make, !193, !DIExpression(), !194)
  %7 = load i32, ptr %wanted.addr, align 4, !dbg !195
  %idxprom = sext i32 %7 to i64, !dbg !196
  %arrayidx3 = getelementptr inbounds [2 x ptr], ptr @makers, i64 0, i64 %idxprom, !dbg !196
  %8 = load ptr, ptr %arrayidx3, align 8, !dbg !196
  store ptr %8, ptr %make, align 8, !dbg !194
    #dbg_declare(ptr %other, !197, !DIExpression(), !198)
  %9 = load ptr, ptr %make, align 8, !dbg !199
  %10 = load ptr, ptr %name.addr, align 8, !dbg !200
  %call4 = call ptr %9(ptr noundef @everything, ptr noundef %10), !dbg !199
  store ptr %call4, ptr %other, align 8, !dbg !198
  %11 = load ptr, ptr %item, align 8, !dbg !201
  call void @free(ptr noundef %11), !dbg !202
  %12 = load ptr, ptr %other, align 8, !dbg !203
  store ptr %12, ptr %retval, align 8, !dbg !204
  br label %return, !dbg !204

return:                                           ; preds = %if.end, %if.then
  %13 = load ptr, ptr %retval, align 8, !dbg !205
  ret ptr %13, !dbg !205
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg) #3

; Function Attrs: allocsize(0)
declare ptr @malloc(i64 noundef) #4

declare i32 @printf(ptr noundef, ...) #5

declare void @free(ptr noundef) #5

; Function Attrs: noinline nounwind optnone uwtable
define dso_local i32 @hop(i32 noundef %at) #0 !dbg !56 {
entry:
  %retval = alloca i32, align 4
  %at.addr = alloca i32, align 4
  store i32 %at, ptr %at.addr, align 4
    #dbg_declare(ptr %at.addr, !206, !DIExpression(), !207)
  %0 = load i32, ptr %at.addr, align 4, !dbg !208
  %idxprom = sext i32 %0 to i64, !dbg !209
  %arrayidx = getelementptr inbounds [2 x ptr], ptr @hop.labels, i64 0, i64 %idxprom, !dbg !209
  %1 = load ptr, ptr %arrayidx, align 8, !dbg !209
  br label %indirectgoto, !dbg !210

one:                                              ; preds = %indirectgoto
    #dbg_label(!211, !212)
  store i32 1, ptr %retval, align 4, !dbg !213
  br label %return, !dbg !213

two:                                              ; preds = %indirectgoto
    #dbg_label(!214, !215)
  %2 = load double, ptr getelementptr inbounds (%struct.list, ptr @everything, i32 0, i32 2), align 8, !dbg !216
  %mul = fmul double %2, 2.000000e+00, !dbg !217
  %conv = fptosi double %mul to i32, !dbg !218
  store i32 %conv, ptr %retval, align 4, !dbg !219
  br label %return, !dbg !219

return:                                           ; preds = %two, %one
  %3 = load i32, ptr %retval, align 4, !dbg !220
  ret i32 %3, !dbg !220

indirectgoto:                                     ; preds = %entry
  %indirect.goto.dest = phi ptr [ %1, %entry ]
  indirectbr ptr %indirect.goto.dest, [label %one, label %two]
}

declare ptr @make_node(ptr noundef, ptr noundef) #5

attributes #0 = { noinline nounwind optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { noreturn "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { allocsize(0) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #5 = { "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #6 = { noreturn }
attributes #7 = { allocsize(0) }

!llvm.dbg.cu = !{!36}
!llvm.module.flags = !{!88, !89, !90, !91, !92, !93, !94}
!llvm.ident = !{!95}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(scope: null, file: !2, line: 31, type: !3, isLocal: true, isDefinition: true)
!2 = !DIFile(filename: "shapes.c", directory: "/fixtures", checksumkind: CSK_MD5, checksum: "765ec7dee698f1ef990d1ed644a09b2e")
!3 = !DICompositeType(tag: DW_TAG_array_type, baseType: !4, size: 64, elements: !5)
!4 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!5 = !{!6}
!6 = !DISubrange(count: 8)
!7 = !DIGlobalVariableExpression(var: !8, expr: !DIExpression())
!8 = distinct !DIGlobalVariable(name: "made", scope: !9, file: !2, line: 44, type: !17, isLocal: true, isDefinition: true)
!9 = distinct !DISubprogram(name: "build", scope: !2, file: !2, line: 42, type: !10, scopeLine: 43, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !36, retainedNodes: !59)
!10 = !DISubroutineType(types: !11)
!11 = !{!12, !34, !17}
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !13, size: 64)
!13 = !DIDerivedType(tag: DW_TAG_typedef, name: "node", file: !2, line: 3, baseType: !14)
!14 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "node", file: !2, line: 4, size: 448, elements: !15)
!15 = !{!16, !18, !19, !23, !28}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "count", scope: !14, file: !2, line: 4, baseType: !17, size: 32)
!17 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "next", scope: !14, file: !2, line: 4, baseType: !12, size: 64, offset: 64)
!19 = !DIDerivedType(tag: DW_TAG_member, name: "name", scope: !14, file: !2, line: 4, baseType: !20, size: 96, offset: 128)
!20 = !DICompositeType(tag: DW_TAG_array_type, baseType: !4, size: 96, elements: !21)
!21 = !{!22}
!22 = !DISubrange(count: 12)
!23 = !DIDerivedType(tag: DW_TAG_member, name: "link", scope: !14, file: !2, line: 4, baseType: !24, size: 128, offset: 256)
!24 = distinct !DICompositeType(tag: DW_TAG_structure_type, scope: !14, file: !2, line: 4, size: 128, elements: !25)
!25 = !{!26, !27}
!26 = !DIDerivedType(tag: DW_TAG_member, name: "depth", scope: !24, file: !2, line: 4, baseType: !17, size: 32)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "parent", scope: !24, file: !2, line: 4, baseType: !12, size: 64, offset: 64)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "either", scope: !14, file: !2, line: 4, baseType: !29, size: 64, offset: 384)
!29 = distinct !DICompositeType(tag: DW_TAG_union_type, scope: !14, file: !2, line: 4, size: 64, elements: !30)
!30 = !{!31, !33}
!31 = !DIDerivedType(tag: DW_TAG_member, name: "number", scope: !29, file: !2, line: 4, baseType: !32, size: 64)
!32 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!33 = !DIDerivedType(tag: DW_TAG_member, name: "other", scope: !29, file: !2, line: 4, baseType: !12, size: 64)
!34 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !35, size: 64)
!35 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !4)
!36 = distinct !DICompileUnit(language: DW_LANG_C11, file: !2, producer: "Debian clang version 19.1.7 (3~deb12u1)", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, retainedTypes: !37, globals: !38, splitDebugInlining: false, nameTableKind: None)
!37 = !{!17}
!38 = !{!0, !7, !39, !44, !49, !54, !65, !75, !80}
!39 = !DIGlobalVariableExpression(var: !40, expr: !DIExpression())
!40 = distinct !DIGlobalVariable(scope: null, file: !2, line: 45, type: !41, isLocal: true, isDefinition: true)
!41 = !DICompositeType(tag: DW_TAG_array_type, baseType: !4, size: 40, elements: !42)
!42 = !{!43}
!43 = !DISubrange(count: 5)
!44 = !DIGlobalVariableExpression(var: !45, expr: !DIExpression())
!45 = distinct !DIGlobalVariable(scope: null, file: !2, line: 45, type: !46, isLocal: true, isDefinition: true)
!46 = !DICompositeType(tag: DW_TAG_array_type, baseType: !4, size: 56, elements: !47)
!47 = !{!48}
!48 = !DISubrange(count: 7)
!49 = !DIGlobalVariableExpression(var: !50, expr: !DIExpression())
!50 = distinct !DIGlobalVariable(scope: null, file: !2, line: 52, type: !51, isLocal: true, isDefinition: true)
!51 = !DICompositeType(tag: DW_TAG_array_type, baseType: !4, size: 104, elements: !52)
!52 = !{!53}
!53 = !DISubrange(count: 13)
!54 = !DIGlobalVariableExpression(var: !55, expr: !DIExpression())
!55 = distinct !DIGlobalVariable(name: "labels", scope: !56, file: !2, line: 61, type: !60, isLocal: true, isDefinition: true)
!56 = distinct !DISubprogram(name: "hop", scope: !2, file: !2, line: 59, type: !57, scopeLine: 60, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !36, retainedNodes: !59)
!57 = !DISubroutineType(types: !58)
!58 = !{!17, !17}
!59 = !{}
!60 = !DICompositeType(tag: DW_TAG_array_type, baseType: !61, size: 128, elements: !63)
!61 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !62)
!62 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: null, size: 64)
!63 = !{!64}
!64 = !DISubrange(count: 2)
!65 = !DIGlobalVariableExpression(var: !66, expr: !DIExpression())
!66 = distinct !DIGlobalVariable(name: "everything", scope: !36, file: !2, line: 14, type: !67, isLocal: true, isDefinition: true)
!67 = !DIDerivedType(tag: DW_TAG_typedef, name: "list", file: !2, line: 5, baseType: !68)
!68 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !2, line: 5, size: 192, elements: !69)
!69 = !{!70, !71, !73}
!70 = !DIDerivedType(tag: DW_TAG_member, name: "first", scope: !68, file: !2, line: 5, baseType: !12, size: 64)
!71 = !DIDerivedType(tag: DW_TAG_member, name: "table", scope: !68, file: !2, line: 5, baseType: !72, size: 64, offset: 64)
!72 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !12, size: 64)
!73 = !DIDerivedType(tag: DW_TAG_member, name: "ratio", scope: !68, file: !2, line: 5, baseType: !74, size: 64, offset: 128)
!74 = !DIBasicType(name: "double", size: 64, encoding: DW_ATE_float)
!75 = !DIGlobalVariableExpression(var: !76, expr: !DIExpression())
!76 = distinct !DIGlobalVariable(name: "greeting", scope: !36, file: !2, line: 15, type: !77, isLocal: true, isDefinition: true)
!77 = !DICompositeType(tag: DW_TAG_array_type, baseType: !35, size: 48, elements: !78)
!78 = !{!79}
!79 = !DISubrange(count: 6)
!80 = !DIGlobalVariableExpression(var: !81, expr: !DIExpression())
!81 = distinct !DIGlobalVariable(name: "makers", scope: !36, file: !2, line: 16, type: !82, isLocal: true, isDefinition: true)
!82 = !DICompositeType(tag: DW_TAG_array_type, baseType: !83, size: 128, elements: !63)
!83 = !DIDerivedType(tag: DW_TAG_typedef, name: "maker", file: !2, line: 6, baseType: !84)
!84 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !85, size: 64)
!85 = !DISubroutineType(types: !86)
!86 = !{!12, !87, !34}
!87 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !67, size: 64)
!88 = !{i32 7, !"Dwarf Version", i32 5}
!89 = !{i32 2, !"Debug Info Version", i32 3}
!90 = !{i32 1, !"wchar_size", i32 4}
!91 = !{i32 8, !"PIC Level", i32 2}
!92 = !{i32 7, !"PIE Level", i32 2}
!93 = !{i32 7, !"uwtable", i32 2}
!94 = !{i32 7, !"frame-pointer", i32 2}
!95 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!96 = distinct !DISubprogram(name: "fields", scope: !2, file: !2, line: 18, type: !97, scopeLine: 19, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !36, retainedNodes: !59)
!97 = !DISubroutineType(types: !98)
!98 = !{!17, !87, !12}
!99 = !DILocalVariable(name: "self", arg: 1, scope: !96, file: !2, line: 18, type: !87)
!100 = !DILocation(line: 18, column: 18, scope: !96)
!101 = !DILocalVariable(name: "item", arg: 2, scope: !96, file: !2, line: 18, type: !12)
!102 = !DILocation(line: 18, column: 30, scope: !96)
!103 = !DILocation(line: 20, column: 25, scope: !96)
!104 = !DILocation(line: 20, column: 31, scope: !96)
!105 = !DILocation(line: 20, column: 5, scope: !96)
!106 = !DILocation(line: 20, column: 11, scope: !96)
!107 = !DILocation(line: 20, column: 16, scope: !96)
!108 = !DILocation(line: 20, column: 23, scope: !96)
!109 = !DILocation(line: 21, column: 26, scope: !96)
!110 = !DILocation(line: 21, column: 32, scope: !96)
!111 = !DILocation(line: 21, column: 5, scope: !96)
!112 = !DILocation(line: 21, column: 11, scope: !96)
!113 = !DILocation(line: 21, column: 24, scope: !96)
!114 = !DILocation(line: 22, column: 5, scope: !96)
!115 = !DILocation(line: 22, column: 11, scope: !96)
!116 = !DILocation(line: 22, column: 16, scope: !96)
!117 = !DILocation(line: 22, column: 22, scope: !96)
!118 = !DILocation(line: 22, column: 29, scope: !96)
!119 = !DILocation(line: 23, column: 22, scope: !96)
!120 = !DILocation(line: 23, column: 5, scope: !96)
!121 = !DILocation(line: 23, column: 11, scope: !96)
!122 = !DILocation(line: 23, column: 20, scope: !96)
!123 = !DILocation(line: 24, column: 12, scope: !96)
!124 = !DILocation(line: 24, column: 18, scope: !96)
!125 = !DILocation(line: 24, column: 23, scope: !96)
!126 = !DILocation(line: 24, column: 5, scope: !96)
!127 = distinct !DISubprogram(name: "decide", scope: !2, file: !2, line: 27, type: !128, scopeLine: 28, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !36, retainedNodes: !59)
!128 = !DISubroutineType(types: !129)
!129 = !{!17, !17, !12}
!130 = !DILocalVariable(name: "kind", arg: 1, scope: !127, file: !2, line: 27, type: !17)
!131 = !DILocation(line: 27, column: 16, scope: !127)
!132 = !DILocalVariable(name: "item", arg: 2, scope: !127, file: !2, line: 27, type: !12)
!133 = !DILocation(line: 27, column: 28, scope: !127)
!134 = !DILocalVariable(name: "result", scope: !127, file: !2, line: 29, type: !17)
!135 = !DILocation(line: 29, column: 9, scope: !127)
!136 = !DILocation(line: 30, column: 10, scope: !137)
!137 = distinct !DILexicalBlock(scope: !127, file: !2, line: 30, column: 9)
!138 = !DILocation(line: 30, column: 15, scope: !137)
!139 = !DILocation(line: 30, column: 18, scope: !137)
!140 = !DILocation(line: 30, column: 24, scope: !137)
!141 = !DILocation(line: 30, column: 30, scope: !137)
!142 = !DILocation(line: 30, column: 9, scope: !127)
!143 = !DILocation(line: 31, column: 9, scope: !137)
!144 = !DILocation(line: 32, column: 13, scope: !127)
!145 = !DILocation(line: 32, column: 5, scope: !127)
!146 = !DILocation(line: 34, column: 22, scope: !147)
!147 = distinct !DILexicalBlock(scope: !127, file: !2, line: 32, column: 19)
!148 = !DILocation(line: 34, column: 28, scope: !147)
!149 = !DILocation(line: 34, column: 34, scope: !147)
!150 = !DILocation(line: 34, column: 20, scope: !147)
!151 = !DILocation(line: 34, column: 39, scope: !147)
!152 = !DILocation(line: 35, column: 14, scope: !147)
!153 = !DILocation(line: 36, column: 21, scope: !147)
!154 = !DILocation(line: 36, column: 26, scope: !147)
!155 = !DILocation(line: 36, column: 32, scope: !147)
!156 = !DILocation(line: 36, column: 14, scope: !147)
!157 = !DILocation(line: 37, column: 5, scope: !147)
!158 = !DILabel(scope: !127, name: "done", file: !2, line: 38)
!159 = !DILocation(line: 38, column: 1, scope: !127)
!160 = !DILocation(line: 39, column: 12, scope: !127)
!161 = !DILocation(line: 39, column: 5, scope: !127)
!162 = !DILocation(line: 40, column: 1, scope: !127)
!163 = !DILocalVariable(name: "name", arg: 1, scope: !9, file: !2, line: 42, type: !34)
!164 = !DILocation(line: 42, column: 25, scope: !9)
!165 = !DILocalVariable(name: "wanted", arg: 2, scope: !9, file: !2, line: 42, type: !17)
!166 = !DILocation(line: 42, column: 35, scope: !9)
!167 = !DILocalVariable(name: "keywords", scope: !9, file: !2, line: 45, type: !168)
!168 = !DICompositeType(tag: DW_TAG_array_type, baseType: !169, size: 192, elements: !170)
!169 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !4, size: 64)
!170 = !{!171}
!171 = !DISubrange(count: 3)
!172 = !DILocation(line: 45, column: 11, scope: !9)
!173 = !DILocalVariable(name: "blank", scope: !9, file: !2, line: 46, type: !13)
!174 = !DILocation(line: 46, column: 10, scope: !9)
!175 = !DILocalVariable(name: "item", scope: !9, file: !2, line: 47, type: !12)
!176 = !DILocation(line: 47, column: 11, scope: !9)
!177 = !DILocation(line: 47, column: 18, scope: !9)
!178 = !DILocation(line: 48, column: 26, scope: !179)
!179 = distinct !DILexicalBlock(scope: !9, file: !2, line: 48, column: 9)
!180 = !DILocation(line: 48, column: 31, scope: !179)
!181 = !DILocation(line: 48, column: 9, scope: !179)
!182 = !DILocation(line: 48, column: 9, scope: !9)
!183 = !DILocation(line: 49, column: 9, scope: !179)
!184 = !DILocation(line: 50, column: 6, scope: !9)
!185 = !DILocation(line: 50, column: 13, scope: !9)
!186 = !DILocation(line: 51, column: 13, scope: !9)
!187 = !DILocation(line: 51, column: 10, scope: !9)
!188 = !DILocation(line: 52, column: 39, scope: !9)
!189 = !DILocation(line: 52, column: 52, scope: !9)
!190 = !DILocation(line: 52, column: 57, scope: !9)
!191 = !DILocation(line: 52, column: 62, scope: !9)
!192 = !DILocation(line: 52, column: 5, scope: !9)
!193 = !DILocalVariable(name: "make", scope: !9, file: !2, line: 53, type: !83)
!194 = !DILocation(line: 53, column: 11, scope: !9)
!195 = !DILocation(line: 53, column: 25, scope: !9)
!196 = !DILocation(line: 53, column: 18, scope: !9)
!197 = !DILocalVariable(name: "other", scope: !9, file: !2, line: 54, type: !12)
!198 = !DILocation(line: 54, column: 11, scope: !9)
!199 = !DILocation(line: 54, column: 19, scope: !9)
!200 = !DILocation(line: 54, column: 37, scope: !9)
!201 = !DILocation(line: 55, column: 10, scope: !9)
!202 = !DILocation(line: 55, column: 5, scope: !9)
!203 = !DILocation(line: 56, column: 12, scope: !9)
!204 = !DILocation(line: 56, column: 5, scope: !9)
!205 = !DILocation(line: 57, column: 1, scope: !9)
!206 = !DILocalVariable(name: "at", arg: 1, scope: !56, file: !2, line: 59, type: !17)
!207 = !DILocation(line: 59, column: 13, scope: !56)
!208 = !DILocation(line: 62, column: 18, scope: !56)
!209 = !DILocation(line: 62, column: 11, scope: !56)
!210 = !DILocation(line: 62, column: 5, scope: !56)
!211 = !DILabel(scope: !56, name: "one", file: !2, line: 63)
!212 = !DILocation(line: 63, column: 1, scope: !56)
!213 = !DILocation(line: 64, column: 5, scope: !56)
!214 = !DILabel(scope: !56, name: "two", file: !2, line: 65)
!215 = !DILocation(line: 65, column: 1, scope: !56)
!216 = !DILocation(line: 66, column: 29, scope: !56)
!217 = !DILocation(line: 66, column: 35, scope: !56)
!218 = !DILocation(line: 66, column: 12, scope: !56)
!219 = !DILocation(line: 66, column: 5, scope: !56)
!220 = !DILocation(line: 67, column: 1, scope: !56)
