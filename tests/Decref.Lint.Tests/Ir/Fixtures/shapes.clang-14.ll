; ModuleID = 'shapes.c'
source_filename = "shapes.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%struct.node = type { i32, %struct.node*, [12 x i8], %struct.anon, %union.anon }
%struct.anon = type { i32, %struct.node* }
%union.anon = type { i64 }
%struct.list = type { %struct.node*, %struct.node**, double }

@.str = private unnamed_addr constant [8 x i8] c"no item\00", align 1
@build.made = internal global i32 0, align 4, !dbg !0
@.str.1 = private unnamed_addr constant [5 x i8] c"name\00", align 1
@.str.2 = private unnamed_addr constant [7 x i8] c"wanted\00", align 1
@__const.build.keywords = private unnamed_addr constant [3 x i8*] [i8* getelementptr inbounds ([5 x i8], [5 x i8]* @.str.1, i32 0, i32 0), i8* getelementptr inbounds ([7 x i8], [7 x i8]* @.str.2, i32 0, i32 0), i8* null], align 16
@.str.3 = private unnamed_addr constant [13 x i8] c"%s %s %s %d\0A\00", align 1
@greeting = internal constant [6 x i8] c"hello\00", align 1, !dbg !55
@makers = internal global [2 x %struct.node* (%struct.list*, i8*)*] [%struct.node* (%struct.list*, i8*)* @make_node, %struct.node* (%struct.list*, i8*)* null], align 16, !dbg !60
@everything = internal global %struct.list zeroinitializer, align 8, !dbg !45
@hop.labels = internal constant [2 x i8*] [i8* blockaddress(@hop, %one), i8* blockaddress(@hop, %two)], align 16, !dbg !34

; Function Attrs: noinline nounwind optnone uwtable
define dso_local i32 @fields(%struct.list* noundef %self, %struct.node* noundef %item) #0 !dbg !76 {
entry:
  %self.addr = alloca %struct.list*, align 8
  %item.addr = alloca %struct.node*, align 8
  store %struct.list* %self, %struct.list** %self.addr, align 8
  call void @llvm.dbg.declare(metadata %struct.list** %self.addr, metadata !79, metadata !DIExpression()), !dbg !80
  store %struct.node* %item, %struct.node** %item.addr, align 8
  call void @llvm.dbg.declare(metadata %struct.node** %item.addr, metadata !81, metadata !DIExpression()), !dbg !82
  %0 = load %struct.list*, %struct.list** %self.addr, align 8, !dbg !83
  %first = getelementptr inbounds %struct.list, %struct.list* %0, i32 0, i32 0, !dbg !84
  %1 = load %struct.node*, %struct.node** %first, align 8, !dbg !84
  %2 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !85
  %link = getelementptr inbounds %struct.node, %struct.node* %2, i32 0, i32 3, !dbg !86
  %parent = getelementptr inbounds %struct.anon, %struct.anon* %link, i32 0, i32 1, !dbg !87
  store %struct.node* %1, %struct.node** %parent, align 8, !dbg !88
  %3 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !89
  %next = getelementptr inbounds %struct.node, %struct.node* %3, i32 0, i32 1, !dbg !90
  %4 = load %struct.node*, %struct.node** %next, align 8, !dbg !90
  %5 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !91
  %either = getelementptr inbounds %struct.node, %struct.node* %5, i32 0, i32 4, !dbg !92
  %other = bitcast %union.anon* %either to %struct.node**, !dbg !93
  store %struct.node* %4, %struct.node** %other, align 8, !dbg !94
  %6 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !95
  %name = getelementptr inbounds %struct.node, %struct.node* %6, i32 0, i32 2, !dbg !96
  %7 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !97
  %count = getelementptr inbounds %struct.node, %struct.node* %7, i32 0, i32 0, !dbg !98
  %8 = load i32, i32* %count, align 8, !dbg !98
  %idxprom = sext i32 %8 to i64, !dbg !95
  %arrayidx = getelementptr inbounds [12 x i8], [12 x i8]* %name, i64 0, i64 %idxprom, !dbg !95
  store i8 0, i8* %arrayidx, align 1, !dbg !99
  %9 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !100
  %10 = load %struct.list*, %struct.list** %self.addr, align 8, !dbg !101
  %table = getelementptr inbounds %struct.list, %struct.list* %10, i32 0, i32 1, !dbg !102
  %11 = load %struct.node**, %struct.node*** %table, align 8, !dbg !102
  %arrayidx1 = getelementptr inbounds %struct.node*, %struct.node** %11, i64 2, !dbg !101
  store %struct.node* %9, %struct.node** %arrayidx1, align 8, !dbg !103
  %12 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !104
  %link2 = getelementptr inbounds %struct.node, %struct.node* %12, i32 0, i32 3, !dbg !105
  %depth = getelementptr inbounds %struct.anon, %struct.anon* %link2, i32 0, i32 0, !dbg !106
  %13 = load i32, i32* %depth, align 8, !dbg !106
  ret i32 %13, !dbg !107
}

; Function Attrs: nofree nosync nounwind readnone speculatable willreturn
declare void @llvm.dbg.declare(metadata, metadata, metadata) #1

; Function Attrs: noinline nounwind optnone uwtable
define dso_local i32 @decide(i32 noundef %kind, %struct.node* noundef %item) #0 !dbg !108 {
entry:
  %retval = alloca i32, align 4
  %kind.addr = alloca i32, align 4
  %item.addr = alloca %struct.node*, align 8
  %result = alloca i32, align 4
  store i32 %kind, i32* %kind.addr, align 4
  call void @llvm.dbg.declare(metadata i32* %kind.addr, metadata !111, metadata !DIExpression()), !dbg !112
  store %struct.node* %item, %struct.node** %item.addr, align 8
  call void @llvm.dbg.declare(metadata %struct.node** %item.addr, metadata !113, metadata !DIExpression()), !dbg !114
  call void @llvm.dbg.declare(metadata i32* %result, metadata !115, metadata !DIExpression()), !dbg !116
  store i32 0, i32* %result, align 4, !dbg !116
  %0 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !117
  %tobool = icmp ne %struct.node* %0, null, !dbg !117
  br i1 %tobool, label %lor.lhs.false, label %if.then, !dbg !119

lor.lhs.false:                                    ; preds = %entry
  %1 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !120
  %count = getelementptr inbounds %struct.node, %struct.node* %1, i32 0, i32 0, !dbg !121
  %2 = load i32, i32* %count, align 8, !dbg !121
  %cmp = icmp slt i32 %2, 0, !dbg !122
  br i1 %cmp, label %if.then, label %if.end, !dbg !123

if.then:                                          ; preds = %lor.lhs.false, %entry
  call void @die(i8* noundef getelementptr inbounds ([8 x i8], [8 x i8]* @.str, i64 0, i64 0)) #6, !dbg !124
  unreachable, !dbg !124

if.end:                                           ; preds = %lor.lhs.false
  %3 = load i32, i32* %kind.addr, align 4, !dbg !125
  switch i32 %3, label %sw.default [
    i32 1, label %sw.bb
    i32 3, label %sw.bb
    i32 -2, label %sw.bb2
  ], !dbg !126

sw.bb:                                            ; preds = %if.end, %if.end
  %4 = load %struct.node*, %struct.node** %item.addr, align 8, !dbg !127
  %count1 = getelementptr inbounds %struct.node, %struct.node* %4, i32 0, i32 0, !dbg !129
  %5 = load i32, i32* %count1, align 8, !dbg !129
  %add = add nsw i32 %5, 1, !dbg !130
  store i32 %add, i32* %result, align 4, !dbg !131
  br label %sw.epilog, !dbg !132

sw.bb2:                                           ; preds = %if.end
  br label %done, !dbg !133

sw.default:                                       ; preds = %if.end
  %6 = load i32, i32* %kind.addr, align 4, !dbg !134
  %cmp3 = icmp sgt i32 %6, 5, !dbg !135
  br i1 %cmp3, label %cond.true, label %cond.false, !dbg !134

cond.true:                                        ; preds = %sw.default
  %7 = load i32, i32* %kind.addr, align 4, !dbg !136
  br label %cond.end, !dbg !134

cond.false:                                       ; preds = %sw.default
  br label %cond.end, !dbg !134

cond.end:                                         ; preds = %cond.false, %cond.true
  %cond = phi i32 [ %7, %cond.true ], [ 5, %cond.false ], !dbg !134
  store i32 %cond, i32* %retval, align 4, !dbg !137
  br label %return, !dbg !137

sw.epilog:                                        ; preds = %sw.bb
  br label %done, !dbg !138

done:                                             ; preds = %sw.epilog, %sw.bb2
  call void @llvm.dbg.label(metadata !139), !dbg !140
  %8 = load i32, i32* %result, align 4, !dbg !141
  store i32 %8, i32* %retval, align 4, !dbg !142
  br label %return, !dbg !142

return:                                           ; preds = %done, %cond.end
  %9 = load i32, i32* %retval, align 4, !dbg !143
  ret i32 %9, !dbg !143
}

; Function Attrs: noreturn
declare void @die(i8* noundef) #2

; Function Attrs: nofree nosync nounwind readnone speculatable willreturn
declare void @llvm.dbg.label(metadata) #1

; Function Attrs: noinline nounwind optnone uwtable
define dso_local %struct.node* @build(i8* noundef %name, i32 noundef %wanted) #0 !dbg !2 {
entry:
  %retval = alloca %struct.node*, align 8
  %name.addr = alloca i8*, align 8
  %wanted.addr = alloca i32, align 4
  %keywords = alloca [3 x i8*], align 16
  %blank = alloca %struct.node, align 8
  %item = alloca %struct.node*, align 8
  %make = alloca %struct.node* (%struct.list*, i8*)*, align 8
  %other = alloca %struct.node*, align 8
  store i8* %name, i8** %name.addr, align 8
  call void @llvm.dbg.declare(metadata i8** %name.addr, metadata !144, metadata !DIExpression()), !dbg !145
  store i32 %wanted, i32* %wanted.addr, align 4
  call void @llvm.dbg.declare(metadata i32* %wanted.addr, metadata !146, metadata !DIExpression()), !dbg !147
  call void @llvm.dbg.declare(metadata [3 x i8*]* %keywords, metadata !148, metadata !DIExpression()), !dbg !153
  %0 = bitcast [3 x i8*]* %keywords to i8*, !dbg !153
  call void @llvm.memcpy.p0i8.p0i8.i64(i8* align 16 %0, i8* align 16 bitcast ([3 x i8*]* @__const.build.keywords to i8*), i64 24, i1 false), !dbg !153
  call void @llvm.dbg.declare(metadata %struct.node* %blank, metadata !154, metadata !DIExpression()), !dbg !155
  %1 = bitcast %struct.node* %blank to i8*, !dbg !155
  call void @llvm.memset.p0i8.i64(i8* align 8 %1, i8 0, i64 56, i1 false), !dbg !155
  call void @llvm.dbg.declare(metadata %struct.node** %item, metadata !156, metadata !DIExpression()), !dbg !157
  %call = call i8* @malloc(i64 noundef 56), !dbg !158
  %2 = bitcast i8* %call to %struct.node*, !dbg !158
  store %struct.node* %2, %struct.node** %item, align 8, !dbg !157
  %3 = load %struct.node*, %struct.node** %item, align 8, !dbg !159
  %cmp = icmp eq %struct.node* %3, null, !dbg !161
  %conv = zext i1 %cmp to i32, !dbg !161
  %conv1 = sext i32 %conv to i64, !dbg !159
  %tobool = icmp ne i64 %conv1, 0, !dbg !162
  br i1 %tobool, label %if.then, label %if.end, !dbg !163

if.then:                                          ; preds = %entry
  store %struct.node* null, %struct.node** %retval, align 8, !dbg !164
  br label %return, !dbg !164

if.end:                                           ; preds = %entry
  %4 = load %struct.node*, %struct.node** %item, align 8, !dbg !165
  %5 = bitcast %struct.node* %4 to i8*, !dbg !166
  %6 = bitcast %struct.node* %blank to i8*, !dbg !166
  call void @llvm.memcpy.p0i8.p0i8.i64(i8* align 8 %5, i8* align 8 %6, i64 56, i1 false), !dbg !166
  %7 = load i32, i32* %wanted.addr, align 4, !dbg !167
  %8 = load i32, i32* @build.made, align 4, !dbg !168
  %add = add nsw i32 %8, %7, !dbg !168
  store i32 %add, i32* @build.made, align 4, !dbg !168
  %arrayidx = getelementptr inbounds [3 x i8*], [3 x i8*]* %keywords, i64 0, i64 0, !dbg !169
  %9 = load i8*, i8** %arrayidx, align 16, !dbg !169
  %10 = load i8*, i8** %name.addr, align 8, !dbg !170
  %add.ptr = getelementptr inbounds i8, i8* %10, i64 1, !dbg !171
  %11 = load i32, i32* @build.made, align 4, !dbg !172
  %call2 = call i32 (i8*, ...) @printf(i8* noundef getelementptr inbounds ([13 x i8], [13 x i8]* @.str.3, i64 0, i64 0), i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @greeting, i64 0, i64 0), i8* noundef %9, i8* noundef %add.ptr, i32 noundef %11), !dbg !173
  call void @llvm.dbg.declare(metadata %struct.node* (%struct.list*, i8*)** %make, metadata !174, metadata !DIExpression()), !dbg !175
  %12 = load i32, i32* %wanted.addr, align 4, !dbg !176
  %idxprom = sext i32 %12 to i64, !dbg !177
  %arrayidx3 = getelementptr inbounds [2 x %struct.node* (%struct.list*, i8*)*], [2 x %struct.node* (%struct.list*, i8*)*]* @makers, i64 0, i64 %idxprom, !dbg !177
  %13 = load %struct.node* (%struct.list*, i8*)*, %struct.node* (%struct.list*, i8*)** %arrayidx3, align 8, !dbg !177
  store %struct.node* (%struct.list*, i8*)* %13, %struct.node* (%struct.list*, i8*)** %make, align 8, !dbg !175
  call void @llvm.dbg.declare(metadata %struct.node** %other, metadata !178, metadata !DIExpression()), !dbg !179
  %14 = load %struct.node* (%struct.list*, i8*)*, %struct.node* (%struct.list*, i8*)** %make, align 8, !dbg !180
  %15 = load i8*, i8** %name.addr, align 8, !dbg !181
  %call4 = call %struct.node* %14(%struct.list* noundef @everything, i8* noundef %15), !dbg !180
  store %struct.node* %call4, %struct.node** %other, align 8, !dbg !179
  %16 = load %struct.node*, %struct.node** %item, align 8, !dbg !182
  %17 = bitcast %struct.node* %16 to i8*, !dbg !182
  call void @free(i8* noundef %17), !dbg !183
  %18 = load %struct.node*, %struct.node** %other, align 8, !dbg !184
  store %struct.node* %18, %struct.node** %retval, align 8, !dbg !185
  br label %return, !dbg !185

return:                                           ; preds = %if.end, %if.then
  %19 = load %struct.node*, %struct.node** %retval, align 8, !dbg !186
  ret %struct.node* %19, !dbg !186
}

; Function Attrs: argmemonly nofree nounwind willreturn
declare void @llvm.memcpy.p0i8.p0i8.i64(i8* noalias nocapture writeonly, i8* noalias nocapture readonly, i64, i1 immarg) #3

; Function Attrs: argmemonly nofree nounwind willreturn writeonly
declare void @llvm.memset.p0i8.i64(i8* nocapture writeonly, i8, i64, i1 immarg) #4

declare i8* @malloc(i64 noundef) #5

declare i32 @printf(i8* noundef, ...) #5

declare void @free(i8* noundef) #5

; Function Attrs: noinline nounwind optnone uwtable
define dso_local i32 @hop(i32 noundef %at) #0 !dbg !36 {
entry:
  %retval = alloca i32, align 4
  %at.addr = alloca i32, align 4
  store i32 %at, i32* %at.addr, align 4
  call void @llvm.dbg.declare(metadata i32* %at.addr, metadata !187, metadata !DIExpression()), !dbg !188
  %0 = load i32, i32* %at.addr, align 4, !dbg !189
  %idxprom = sext i32 %0 to i64, !dbg !190
  %arrayidx = getelementptr inbounds [2 x i8*], [2 x i8*]* @hop.labels, i64 0, i64 %idxprom, !dbg !190
  %1 = load i8*, i8** %arrayidx, align 8, !dbg !190
  br label %indirectgoto, !dbg !191

one:                                              ; preds = %indirectgoto
  call void @llvm.dbg.label(metadata !192), !dbg !193
  store i32 1, i32* %retval, align 4, !dbg !194
  br label %return, !dbg !194

two:                                              ; preds = %indirectgoto
  call void @llvm.dbg.label(metadata !195), !dbg !196
  %2 = load double, double* getelementptr inbounds (%struct.list, %struct.list* @everything, i32 0, i32 2), align 8, !dbg !197
  %mul = fmul double %2, 2.000000e+00, !dbg !198
  %conv = fptosi double %mul to i32, !dbg !199
  store i32 %conv, i32* %retval, align 4, !dbg !200
  br label %return, !dbg !200

return:                                           ; preds = %two, %one
  %3 = load i32, i32* %retval, align 4, !dbg !201
  ret i32 %3, !dbg !201

indirectgoto:                                     ; preds = %entry
  %indirect.goto.dest = phi i8* [ %1, %entry ]
  indirectbr i8* %indirect.goto.dest, [label %one, label %two]
}

declare %struct.node* @make_node(%struct.list* noundef, i8* noundef) #5

attributes #0 = { noinline nounwind optnone uwtable "frame-pointer"="all" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { nofree nosync nounwind readnone speculatable willreturn }
attributes #2 = { noreturn "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { argmemonly nofree nounwind willreturn }
attributes #4 = { argmemonly nofree nounwind willreturn writeonly }
attributes #5 = { "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #6 = { noreturn }

!llvm.dbg.cu = !{!31}
!llvm.module.flags = !{!68, !69, !70, !71, !72, !73, !74}
!llvm.ident = !{!75}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "made", scope: !2, file: !3, line: 44, type: !11, isLocal: true, isDefinition: true)
!2 = distinct !DISubprogram(name: "build", scope: !3, file: !3, line: 42, type: !4, scopeLine: 43, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !31, retainedNodes: !39)
!3 = !DIFile(filename: "shapes.c", directory: "/fixtures", checksumkind: CSK_MD5, checksum: "765ec7dee698f1ef990d1ed644a09b2e")
!4 = !DISubroutineType(types: !5)
!5 = !{!6, !29, !11}
!6 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !7, size: 64)
!7 = !DIDerivedType(tag: DW_TAG_typedef, name: "node", file: !3, line: 3, baseType: !8)
!8 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "node", file: !3, line: 4, size: 448, elements: !9)
!9 = !{!10, !12, !13, !18, !23}
!10 = !DIDerivedType(tag: DW_TAG_member, name: "count", scope: !8, file: !3, line: 4, baseType: !11, size: 32)
!11 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!12 = !DIDerivedType(tag: DW_TAG_member, name: "next", scope: !8, file: !3, line: 4, baseType: !6, size: 64, offset: 64)
!13 = !DIDerivedType(tag: DW_TAG_member, name: "name", scope: !8, file: !3, line: 4, baseType: !14, size: 96, offset: 128)
!14 = !DICompositeType(tag: DW_TAG_array_type, baseType: !15, size: 96, elements: !16)
!15 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!16 = !{!17}
!17 = !DISubrange(count: 12)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "link", scope: !8, file: !3, line: 4, baseType: !19, size: 128, offset: 256)
!19 = distinct !DICompositeType(tag: DW_TAG_structure_type, scope: !8, file: !3, line: 4, size: 128, elements: !20)
!20 = !{!21, !22}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "depth", scope: !19, file: !3, line: 4, baseType: !11, size: 32)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "parent", scope: !19, file: !3, line: 4, baseType: !6, size: 64, offset: 64)
!23 = !DIDerivedType(tag: DW_TAG_member, name: "either", scope: !8, file: !3, line: 4, baseType: !24, size: 64, offset: 384)
!24 = distinct !DICompositeType(tag: DW_TAG_union_type, scope: !8, file: !3, line: 4, size: 64, elements: !25)
!25 = !{!26, !28}
!26 = !DIDerivedType(tag: DW_TAG_member, name: "number", scope: !24, file: !3, line: 4, baseType: !27, size: 64)
!27 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "other", scope: !24, file: !3, line: 4, baseType: !6, size: 64)
!29 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !30, size: 64)
!30 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !15)
!31 = distinct !DICompileUnit(language: DW_LANG_C99, file: !3, producer: "Debian clang version 14.0.6", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, retainedTypes: !32, globals: !33, splitDebugInlining: false, nameTableKind: None)
!32 = !{!11}
!33 = !{!0, !34, !45, !55, !60}
!34 = !DIGlobalVariableExpression(var: !35, expr: !DIExpression())
!35 = distinct !DIGlobalVariable(name: "labels", scope: !36, file: !3, line: 61, type: !40, isLocal: true, isDefinition: true)
!36 = distinct !DISubprogram(name: "hop", scope: !3, file: !3, line: 59, type: !37, scopeLine: 60, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !31, retainedNodes: !39)
!37 = !DISubroutineType(types: !38)
!38 = !{!11, !11}
!39 = !{}
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !41, size: 128, elements: !43)
!41 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !42)
!42 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: null, size: 64)
!43 = !{!44}
!44 = !DISubrange(count: 2)
!45 = !DIGlobalVariableExpression(var: !46, expr: !DIExpression())
!46 = distinct !DIGlobalVariable(name: "everything", scope: !31, file: !3, line: 14, type: !47, isLocal: true, isDefinition: true)
!47 = !DIDerivedType(tag: DW_TAG_typedef, name: "list", file: !3, line: 5, baseType: !48)
!48 = distinct !DICompositeType(tag: DW_TAG_structure_type, file: !3, line: 5, size: 192, elements: !49)
!49 = !{!50, !51, !53}
!50 = !DIDerivedType(tag: DW_TAG_member, name: "first", scope: !48, file: !3, line: 5, baseType: !6, size: 64)
!51 = !DIDerivedType(tag: DW_TAG_member, name: "table", scope: !48, file: !3, line: 5, baseType: !52, size: 64, offset: 64)
!52 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !6, size: 64)
!53 = !DIDerivedType(tag: DW_TAG_member, name: "ratio", scope: !48, file: !3, line: 5, baseType: !54, size: 64, offset: 128)
!54 = !DIBasicType(name: "double", size: 64, encoding: DW_ATE_float)
!55 = !DIGlobalVariableExpression(var: !56, expr: !DIExpression())
!56 = distinct !DIGlobalVariable(name: "greeting", scope: !31, file: !3, line: 15, type: !57, isLocal: true, isDefinition: true)
!57 = !DICompositeType(tag: DW_TAG_array_type, baseType: !30, size: 48, elements: !58)
!58 = !{!59}
!59 = !DISubrange(count: 6)
!60 = !DIGlobalVariableExpression(var: !61, expr: !DIExpression())
!61 = distinct !DIGlobalVariable(name: "makers", scope: !31, file: !3, line: 16, type: !62, isLocal: true, isDefinition: true)
!62 = !DICompositeType(tag: DW_TAG_array_type, baseType: !63, size: 128, elements: !43)
!63 = !DIDerivedType(tag: DW_TAG_typedef, name: "maker", file: !3, line: 6, baseType: !64)
!64 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !65, size: 64)
!65 = !DISubroutineType(types: !66)
!66 = !{!6, !67, !29}
!67 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !47, size: 64)
!68 = !{i32 7, !"Dwarf Version", i32 5}
!69 = !{i32 2, !"Debug Info Version", i32 3}
!70 = !{i32 1, !"wchar_size", i32 4}
!71 = !{i32 7, !"PIC Level", i32 2}
!72 = !{i32 7, !"PIE Level", i32 2}
!73 = !{i32 7, !"uwtable", i32 1}
!74 = !{i32 7, !"frame-pointer", i32 2}
!75 = !{!"Debian clang version 14.0.6"}
!76 = distinct !DISubprogram(name: "fields", scope: !3, file: !3, line: 18, type: !77, scopeLine: 19, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !31, retainedNodes: !39)
!77 = !DISubroutineType(types: !78)
!78 = !{!11, !67, !6}
!79 = !DILocalVariable(name: "self", arg: 1, scope: !76, file: !3, line: 18, type: !67)
!80 = !DILocation(line: 18, column: 18, scope: !76)
!81 = !DILocalVariable(name: "item", arg: 2, scope: !76, file: !3, line: 18, type: !6)
!82 = !DILocation(line: 18, column: 30, scope: !76)
!83 = !DILocation(line: 20, column: 25, scope: !76)
!84 = !DILocation(line: 20, column: 31, scope: !76)
!85 = !DILocation(line: 20, column: 5, scope: !76)
!86 = !DILocation(line: 20, column: 11, scope: !76)
!87 = !DILocation(line: 20, column: 16, scope: !76)
!88 = !DILocation(line: 20, column: 23, scope: !76)
!89 = !DILocation(line: 21, column: 26, scope: !76)
!90 = !DILocation(line: 21, column: 32, scope: !76)
!91 = !DILocation(line: 21, column: 5, scope: !76)
!92 = !DILocation(line: 21, column: 11, scope: !76)
!93 = !DILocation(line: 21, column: 18, scope: !76)
!94 = !DILocation(line: 21, column: 24, scope: !76)
!95 = !DILocation(line: 22, column: 5, scope: !76)
!96 = !DILocation(line: 22, column: 11, scope: !76)
!97 = !DILocation(line: 22, column: 16, scope: !76)
!98 = !DILocation(line: 22, column: 22, scope: !76)
!99 = !DILocation(line: 22, column: 29, scope: !76)
!100 = !DILocation(line: 23, column: 22, scope: !76)
!101 = !DILocation(line: 23, column: 5, scope: !76)
!102 = !DILocation(line: 23, column: 11, scope: !76)
!103 = !DILocation(line: 23, column: 20, scope: !76)
!104 = !DILocation(line: 24, column: 12, scope: !76)
!105 = !DILocation(line: 24, column: 18, scope: !76)
!106 = !DILocation(line: 24, column: 23, scope: !76)
!107 = !DILocation(line: 24, column: 5, scope: !76)
!108 = distinct !DISubprogram(name: "decide", scope: !3, file: !3, line: 27, type: !109, scopeLine: 28, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !31, retainedNodes: !39)
!109 = !DISubroutineType(types: !110)
!110 = !{!11, !11, !6}
!111 = !DILocalVariable(name: "kind", arg: 1, scope: !108, file: !3, line: 27, type: !11)
!112 = !DILocation(line: 27, column: 16, scope: !108)
!113 = !DILocalVariable(name: "item", arg: 2, scope: !108, file: !3, line: 27, type: !6)
!114 = !DILocation(line: 27, column: 28, scope: !108)
!115 = !DILocalVariable(name: "result", scope: !108, file: !3, line: 29, type: !11)
!116 = !DILocation(line: 29, column: 9, scope: !108)
!117 = !DILocation(line: 30, column: 10, scope: !118)
!118 = distinct !DILexicalBlock(scope: !108, file: !3, line: 30, column: 9)
!119 = !DILocation(line: 30, column: 15, scope: !118)
!120 = !DILocation(line: 30, column: 18, scope: !118)
!121 = !DILocation(line: 30, column: 24, scope: !118)
!122 = !DILocation(line: 30, column: 30, scope: !118)
!123 = !DILocation(line: 30, column: 9, scope: !108)
!124 = !DILocation(line: 31, column: 9, scope: !118)
!125 = !DILocation(line: 32, column: 13, scope: !108)
!126 = !DILocation(line: 32, column: 5, scope: !108)
!127 = !DILocation(line: 34, column: 22, scope: !128)
!128 = distinct !DILexicalBlock(scope: !108, file: !3, line: 32, column: 19)
!129 = !DILocation(line: 34, column: 28, scope: !128)
!130 = !DILocation(line: 34, column: 34, scope: !128)
!131 = !DILocation(line: 34, column: 20, scope: !128)
!132 = !DILocation(line: 34, column: 39, scope: !128)
!133 = !DILocation(line: 35, column: 14, scope: !128)
!134 = !DILocation(line: 36, column: 21, scope: !128)
!135 = !DILocation(line: 36, column: 26, scope: !128)
!136 = !DILocation(line: 36, column: 32, scope: !128)
!137 = !DILocation(line: 36, column: 14, scope: !128)
!138 = !DILocation(line: 37, column: 5, scope: !128)
!139 = !DILabel(scope: !108, name: "done", file: !3, line: 38)
!140 = !DILocation(line: 38, column: 1, scope: !108)
!141 = !DILocation(line: 39, column: 12, scope: !108)
!142 = !DILocation(line: 39, column: 5, scope: !108)
!143 = !DILocation(line: 40, column: 1, scope: !108)
!144 = !DILocalVariable(name: "name", arg: 1, scope: !2, file: !3, line: 42, type: !29)
!145 = !DILocation(line: 42, column: 25, scope: !2)
!146 = !DILocalVariable(name: "wanted", arg: 2, scope: !2, file: !3, line: 42, type: !11)
!147 = !DILocation(line: 42, column: 35, scope: !2)
!148 = !DILocalVariable(name: "keywords", scope: !2, file: !3, line: 45, type: !149)
!149 = !DICompositeType(tag: DW_TAG_array_type, baseType: !150, size: 192, elements: !151)
!150 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !15, size: 64)
!151 = !{!152}
!152 = !DISubrange(count: 3)
!153 = !DILocation(line: 45, column: 11, scope: !2)
!154 = !DILocalVariable(name: "blank", scope: !2, file: !3, line: 46, type: !7)
!155 = !DILocation(line: 46, column: 10, scope: !2)
!156 = !DILocalVariable(name: "item", scope: !2, file: !3, line: 47, type: !6)
!157 = !DILocation(line: 47, column: 11, scope: !2)
!158 = !DILocation(line: 47, column: 18, scope: !2)
!159 = !DILocation(line: 48, column: 26, scope: !160)
!160 = distinct !DILexicalBlock(scope: !2, file: !3, line: 48, column: 9)
!161 = !DILocation(line: 48, column: 31, scope: !160)
!162 = !DILocation(line: 48, column: 9, scope: !160)
!163 = !DILocation(line: 48, column: 9, scope: !2)
!164 = !DILocation(line: 49, column: 9, scope: !160)
!165 = !DILocation(line: 50, column: 6, scope: !2)
!166 = !DILocation(line: 50, column: 13, scope: !2)
!167 = !DILocation(line: 51, column: 13, scope: !2)
!168 = !DILocation(line: 51, column: 10, scope: !2)
!169 = !DILocation(line: 52, column: 39, scope: !2)
!170 = !DILocation(line: 52, column: 52, scope: !2)
!171 = !DILocation(line: 52, column: 57, scope: !2)
!172 = !DILocation(line: 52, column: 62, scope: !2)
!173 = !DILocation(line: 52, column: 5, scope: !2)
!174 = !DILocalVariable(name: "make", scope: !2, file: !3, line: 53, type: !63)
!175 = !DILocation(line: 53, column: 11, scope: !2)
!176 = !DILocation(line: 53, column: 25, scope: !2)
!177 = !DILocation(line: 53, column: 18, scope: !2)
!178 = !DILocalVariable(name: "other", scope: !2, file: !3, line: 54, type: !6)
!179 = !DILocation(line: 54, column: 11, scope: !2)
!180 = !DILocation(line: 54, column: 19, scope: !2)
!181 = !DILocation(line: 54, column: 37, scope: !2)
!182 = !DILocation(line: 55, column: 10, scope: !2)
!183 = !DILocation(line: 55, column: 5, scope: !2)
!184 = !DILocation(line: 56, column: 12, scope: !2)
!185 = !DILocation(line: 56, column: 5, scope: !2)
!186 = !DILocation(line: 57, column: 1, scope: !2)
!187 = !DILocalVariable(name: "at", arg: 1, scope: !36, file: !3, line: 59, type: !11)
!188 = !DILocation(line: 59, column: 13, scope: !36)
!189 = !DILocation(line: 62, column: 18, scope: !36)
!190 = !DILocation(line: 62, column: 11, scope: !36)
!191 = !DILocation(line: 62, column: 5, scope: !36)
!192 = !DILabel(scope: !36, name: "one", file: !3, line: 63)
!193 = !DILocation(line: 63, column: 1, scope: !36)
!194 = !DILocation(line: 64, column: 5, scope: !36)
!195 = !DILabel(scope: !36, name: "two", file: !3, line: 65)
!196 = !DILocation(line: 65, column: 1, scope: !36)
!197 = !DILocation(line: 66, column: 29, scope: !36)
!198 = !DILocation(line: 66, column: 35, scope: !36)
!199 = !DILocation(line: 66, column: 12, scope: !36)
!200 = !DILocation(line: 66, column: 5, scope: !36)
!201 = !DILocation(line: 67, column: 1, scope: !36)
