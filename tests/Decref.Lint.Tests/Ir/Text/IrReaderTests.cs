using Decref.Lint.Ir;
using Decref.Lint.Ir.Text;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Ir.Text;

public sealed class IrReaderTests
{
    [Theory]
    [InlineData("14")]
    [InlineData("16")]
    [InlineData("19")]
    public void Read_C_SameModuleFromEveryCompiler(string version) =>
        Assert.Null(Golden.Difference("ir/shapes.txt", IrDump.Of(Fixture.Read($"shapes.clang-{version}.ll"))));

    [Theory]
    [InlineData("14")]
    [InlineData("16")]
    [InlineData("19")]
    public void Read_CPlusPlus_SameModuleFromEveryCompiler(string version) =>
        Assert.Null(Golden.Difference("ir/owner.txt", IrDump.Of(Fixture.Read($"owner.clang-{version}.ll"))));

    [Fact]
    public void Read_Extension_NamesReferenceOperations() =>
        Assert.Null(Golden.Difference("ir/box.txt", IrDump.Of(IrReader.Read(Fixture.Bytes("box.clang-19.ll"), new IrReadOptions(static file => !file.StartsWith("/usr/", StringComparison.Ordinal), IrLimits.Default)))));

    [Fact]
    public void Read_ProjectFilesOnly_LeavesOutTheBodiesOfOthers()
    {
        IrModule module = IrReader.Read(Fixture.Bytes("shapes.clang-19.ll"), new IrReadOptions(static file => file.EndsWith(".h", StringComparison.Ordinal), IrLimits.Default));

        Assert.Empty(module.Functions);
        Assert.Equal("/fixtures/shapes.c", module.SourceFile);
        Assert.NotEmpty(module.Globals);
    }

    [Fact]
    public void Read_ForeignCFunctionInCPlusPlus_DoesNotThrow()
    {
        IrFunction weigh = Fixture.Read("owner.clang-19.ll").Functions.Single(static function => function.DisplayName == "shelf::weigh");

        Assert.Equal(2, weigh.Blocks.Count(static block => block.Exit is IrTerminator.Invoke));
        Assert.Contains(weigh.Blocks, static block => block is { Label: "land.rhs", Exit: IrTerminator.Jump });
    }

    [Fact]
    public void Read_Function_EndsAtItsClosingBrace()
    {
        IrFunction build = Fixture.Read("shapes.clang-14.ll").Functions.Single(static function => function.Name == "build");

        Assert.Equal((42, 57), (build.Position.Line, build.End.Line));
        Assert.Equal("/fixtures/shapes.c", build.End.File);
    }

    [Fact]
    public void Read_OneBrokenFunction_KeepsTheOthers()
    {
        IrModule module = Fixture.ReadText(
            """
            define void @good() {
              ret void
            }
            define void @broken() {
              br label %nowhere
            }
            define i32 @fine(i32 %x) {
              ret i32 %x
            }
            """);

        Assert.Equal(["good", "fine"], module.Functions.Select(static function => function.Name));
        Assert.Equal(new UnreadFunction("broken", SourcePosition.None, "a jump goes to a block that is not there"), Assert.Single(module.Unread));
    }

    [Fact]
    public void Read_TooLongText_IsAProblemAndNotAnException()
    {
        IrModule module = IrReader.Read(new byte[2 << 20], IrReadOptions.Everything with { Limits = IrLimits.Default with { TextBytes = 1 << 20 } });

        Assert.Equal(["the compiler's text has 2 MiB, more than 1"], module.Problems);
    }

    [Fact]
    public void Read_MoreFunctionsThanAllowed_SaysHowManyWereRead()
    {
        string text = string.Concat(Enumerable.Range(0, 5).Select(static i => $"define void @f{i}() {{\n  ret void\n}}\n"));

        IrModule module = IrReader.Read(System.Text.Encoding.ASCII.GetBytes(text), IrReadOptions.Everything with { Limits = IrLimits.Default with { Functions = 3 } });

        Assert.Equal(3, module.Functions.Length);
        Assert.Equal(["only the first 3 functions were read"], module.Problems);
    }

    [Theory]
    [InlineData("shapes.clang-14.ll")]
    [InlineData("owner.clang-19.ll")]
    public void Read_TextCutAnywhere_NeverThrowsAndNamesWhatIsMissing(string fixture)
    {
        byte[] whole = Fixture.Bytes(fixture);
        int functions = System.Text.Encoding.Latin1.GetString(whole).Split("\ndefine ").Length - 1;
        for (int length = 0; length < whole.Length; length += 37)
        {
            IrModule module = IrReader.Read(whole.AsMemory(0, length), IrReadOptions.Everything);
            Assert.True(module.Functions.Length + module.Unread.Length <= functions);
        }
    }

    [Fact]
    public void Read_FunctionCutOff_IsUnread()
    {
        byte[] whole = Fixture.Bytes("shapes.clang-19.ll");
        int middle = System.Text.Encoding.Latin1.GetString(whole).IndexOf("sw.bb2:", StringComparison.Ordinal);

        IrModule module = IrReader.Read(whole.AsMemory(0, middle), IrReadOptions.Everything);

        Assert.Contains(module.Unread, static function => function.Name == "decide");
    }
}
