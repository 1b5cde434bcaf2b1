using Decref.Lint.Ir;
using Xunit;

namespace Decref.Lint.Tests.Ir.Text;

/// <summary>What single lines of text become, known and unknown ones.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("%r = call noundef nonnull captures(ret: address) nofpclass(nan inf) range(i32 0, 9) i32 @g(ptr noundef brandnew(3) %p, i32 %n) #7", "call g(p, n) : ")]
    [InlineData("%r = tail call fast cc 17 i32 (ptr, ...) @g(ptr align 8 dereferenceable(8) %p)", "call g(p) : ")]
    [InlineData("%r = call i32 @g() [ \"deopt\"(i32 1) ]", "call g() : ")]
    [InlineData("%r = call i32 (ptr, i64, i32, i64, ptr, ...) @__snprintf_chk(ptr %p, i64 9, i32 0, i64 9, ptr @text, i32 %n)", "call snprintf(p, 9, \"hello\", n) : ")]
    [InlineData("%r = call i32 @_PyObject_VectorcallTstate(ptr null, ptr %p, ptr @table)", "call PyObject_Vectorcall(p, &table) : ")]
    [InlineData("%r = load atomic volatile i32, ptr %p syncscope(\"agent\") seq_cst, align 4", "load p : ")]
    [InlineData("%r = add nuw nsw disjoint i32 %n, -1", "Add n, -1 : i32")]
    [InlineData("%r = icmp samesign ult i32 %n, 7", "UnsignedLess n, 7")]
    [InlineData("%r = fcmp nnan oeq double 0xBFF0000000000000, -1.5", "Equal -1.0, -1.5")]
    [InlineData("%r = fcmp une double 1.000000e+00, 2.000000e+100", "NotEqual 1.0, 20000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0")]
    [InlineData("%r = zext nneg i8 1 to i32", "Resize 1, - : i32")]
    [InlineData("%r = select i1 true, ptr null, ptr %p", "select 1 ? null : p")]
    [InlineData("%r = brandnew i32 %n, ptr %p, i32 5", "brandnew? n, p")]
    [InlineData("%r = extractvalue { ptr, i32 } undef, 1", "extractvalue? ")]
    [InlineData("%r = add <2 x i32> <i32 1, i32 2>, splat (i32 3)", "Add <vector>, <splat> : i0")]
    [InlineData("%r = getelementptr inbounds nuw { i32, [4 x i64] }, ptr %p, i64 0, i32 1, i64 2", "part p +24 [- x 0] .")]
    [InlineData("%r = getelementptr i8, ptr %p, i64 -8", "part p +-8 [- x 0] .")]
    [InlineData("%r = getelementptr i64, ptr %p, i32 %n", "part p +0 [n x 8] .")]
    [InlineData("%r = call ptr asm sideeffect \"nop ; (\", \"=r,r\"(ptr %p)", "asm? p")]
    [InlineData("call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 8, i1 false)", "copy p <- null x 8")]
    [InlineData("call void @llvm.memset.p0.i64(ptr %p, i8 -1, i64 8, i1 false)", "copy p <- undefined x 8")]
    [InlineData("call void @llvm.trap()", "call __builtin_trap() : void noreturn")]
    [InlineData("call void @llvm.va_start.p0(ptr %p)", "call va_start(p) : void")]
    [InlineData("%r = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 1, i64 2)", "llvm.umul.with.overflow? 1, 2")]
    [InlineData("store i128 170141183460469231731687303715884105727, ptr %p", "store p <- -1")]
    [InlineData("store ptr getelementptr inbounds ({ i32, i32 }, ptr @table, i64 0, i32 1), ptr %p", "store p <- &table+4")]
    [InlineData("store ptr getelementptr inbounds inrange(-4, 4) (i8, ptr @text, i64 2), ptr %p", "store p <- \"llo\"")]
    [InlineData("store ptr inttoptr (i64 -1 to ptr), ptr %p", "store p <- -1")]
    [InlineData("store i64 sub (i64 ptrtoint (ptr @table to i64), i64 4), ptr %p", "store p <- <sub>")]
    [InlineData("store ptr no_cfi @g, ptr %p", "store p <- g")]
    public void Line_BecomesStep(string line, string expected)
    {
        const string globals = "@table = external global [2 x i32]\n@text = private constant [6 x i8] c\"hello\\00\"\ndeclare i32 @g(...)\ndeclare i32 @__snprintf_chk(...)\ndeclare i32 @_PyObject_VectorcallTstate(...)";

        IrFunction function = Fixture.ReadBody($"  {line}\n  ret i32 0", globals: globals);

        Assert.Equal(expected, IrDump.Of(function, Assert.Single(function.Blocks[0].Instructions)));
    }

    [Theory]
    [InlineData("call void @llvm.dbg.value(metadata i32 %n, metadata !4, metadata !DIExpression()), !dbg !5")]
    [InlineData("call void @llvm.lifetime.start.p0(i64 8, ptr %p)")]
    [InlineData("call void @llvm.assume(i1 true)")]
    [InlineData("%r = freeze i32 %n")]
    [InlineData("%r = bitcast ptr %p to ptr")]
    [InlineData("%r = call i64 @llvm.expect.i64(i64 %n, i64 0)")]
    public void Line_WithoutEffect_IsGone(string line) =>
        Assert.Empty(Fixture.ReadBody($"  {line}\n  ret i32 0").Blocks[0].Instructions);

    [Fact]
    public void Cast_OfAValueUsedBefore_KeepsItsNumber()
    {
        IrFunction function = Fixture.ReadBody(
            """
            start:
              br label %loop
            loop:
              %seen = phi ptr [ null, %start ], [ %same, %loop ]
              %same = bitcast ptr %p to ptr
              br label %loop
            """);

        var phi = Assert.IsType<IrInstruction.Phi>(function.Blocks[1].Instructions[0]);
        var copy = Assert.IsType<IrInstruction.Arithmetic>(function.Blocks[1].Instructions[1]);
        Assert.Equal(copy.Result, phi.Edges[1].Value);
        Assert.Equal((ArithmeticKind.Resize, function.Parameters[0].Value), (copy.Kind, copy.Left));
    }

    [Fact]
    public void Call_OfAFunctionDeclaredNoReturn_DoesNotReturn()
    {
        IrFunction function = Fixture.ReadBody("  call void @stop()\n  unreachable", globals: "declare void @stop() #3\nattributes #3 = { nounwind noreturn \"frame-pointer\"=\"all\" }");

        Assert.True(Assert.IsType<IrInstruction.Call>(function.Blocks[0].Instructions[0]).IsNoReturn);
    }

    [Theory]
    [InlineData("  %a = add i32 %n, 1\n  %a = add i32 %n, 2\n  ret i32 %a", "a value is defined twice")]
    [InlineData("  ret i32 %later", "a value is used and never defined")]
    [InlineData("  %a = add i32 %n, 1", "its text is cut off")]
    [InlineData("a:\n  br label %b\nb:\n  br label %a\nb:\n  ret i32 0", "a label is there twice")]
    [InlineData("  ret i32 0\n  ret i32 1", "an instruction stands outside of a block")]
    [InlineData("  callbr void asm \"\", \"\"() to label %a []\na:\n  ret i32 0", "'callbr' is not followed")]
    public void Body_ThatCannotBeFollowed_IsUnreadWithItsReason(string body, string reason)
    {
        IrModule module = Fixture.ReadText($"define i32 @f(i32 %n) {{\n{body}\n}}\n");

        Assert.Empty(module.Functions);
        Assert.Equal(reason, Assert.Single(module.Unread).Reason);
    }

    [Fact]
    public void Body_WithNestingBeyondTheLimit_IsUnread()
    {
        string type = string.Concat(Enumerable.Repeat("{ ", 5000)) + "i32" + string.Concat(Enumerable.Repeat(" }", 5000));

        IrModule module = Fixture.ReadText($"define void @f() {{\n  %x = alloca {type}\n  ret void\n}}\n");

        Assert.Equal("a type is nested too deeply", Assert.Single(module.Unread).Reason);
    }

    [Fact]
    public void Global_WithNestingBeyondTheLimit_IsAProblem()
    {
        string value = string.Concat(Enumerable.Repeat("bitcast (ptr ", 5000)) + "null" + string.Concat(Enumerable.Repeat(" to ptr)", 5000));

        IrModule module = Fixture.ReadText($"@deep = global ptr {value}\n@flat = global i32 7\n");

        Assert.Equal("flat", Assert.Single(module.Globals).Name);
        Assert.Equal(["a global variable could not be read: a constant is nested too deeply"], module.Problems);
    }

    [Fact]
    public void Struct_ThatContainsItself_IsUnread()
    {
        IrModule module = Fixture.ReadText("%endless = type { i32, %endless }\ndefine void @f(ptr %p) {\n  %x = getelementptr %endless, ptr %p, i32 0, i32 1\n  ret void\n}\n");

        Assert.Equal("a type contains itself", Assert.Single(module.Unread).Reason);
    }
}
