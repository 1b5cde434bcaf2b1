using Decref.Core.Findings;
using Decref.Core.Toolchain;
using Decref.Trace.Symbols;
using Xunit;

namespace Decref.Trace.Tests.Symbols;

public sealed class SymbolizerTests
{
    private const ulong Bias = 0x7f0000000000;
    private static readonly FrameClassifier AnyExtension = new([], []);

    [Theory]
    [InlineData("-g")]
    [InlineData("-g", "-gdwarf-4")]
    [InlineData("-g", "-gz")]
    [InlineData("-g", "-gsplit-dwarf")]
    [InlineData("-g", "-flto")]
    public void Symbolize_InlinedCall_NamesEveryFunctionWithItsOwnLine(params string[] flags)
    {
        using CompiledModule module = CompiledModule.Build("calls.c", flags);
        AssertInlinedCall(module);
    }

    [Fact]
    public void Symbolize_ClangWritesNoAddressIndex_LinesAreFoundAllTheSame()
    {
        string[] clangs = ["clang", "clang-14", "clang-16", "clang-19"];
        string? clang = clangs.FirstOrDefault(name => ProgramPath.Find(name) is not null);
        Assert.SkipWhen(clang is null, "no clang here");
        using CompiledModule module = CompiledModule.BuildWith(clang!, "calls.c", "-g");
        AssertInlinedCall(module);
    }

    [Fact]
    public void Symbolize_DebugDataInAFileOfTheirOwn_AreFoundByTheDebugLink()
    {
        using CompiledModule module = CompiledModule.Build("calls.c", "-g");
        ulong call = module.ReturnAddress("outer_block", "make_block");
        module.Run("objcopy", "--only-keep-debug", "fixture.so", "fixture.debug");
        module.Run("strip", "--strip-all", "fixture.so");
        module.Run("objcopy", "--add-gnu-debuglink=fixture.debug", "fixture.so");
        Assert.Equal(["inner_block", "middle_block", "outer_block"], Names(module, call));
    }

    [Fact]
    public void Symbolize_SourceInAFolderBelowTheCompilersOwn_PathIsWhole()
    {
        using CompiledModule module = CompiledModule.BuildInSubfolder("calls.c", "-g");
        AssertInlinedCall(module);
    }

    [Fact]
    public void Symbolize_CallOfAFunctionThatJumpedOn_FillsTheMissingFrame()
    {
        using CompiledModule module = CompiledModule.Build("calls.c", "-g");
        TracedStack stack = Stack(
            module, module.ReturnAddress("make_real_block", "make_block"), module.ReturnAddress("call_a_jump", "jump_to_real"));
        Assert.Equal(
            [("make_real_block", module.LineOf("real")), ("jump_to_real", module.LineOf("jump")), ("call_a_jump", module.LineOf("call of jump"))],
            stack.Frames.Select(frame => (frame.Frame.Function, frame.Frame.Location!.Line)));
    }

    [Fact]
    public void Symbolize_TwoJumpsLeadToTheCallee_FillsNothing()
    {
        using CompiledModule module = CompiledModule.Build("calls.c", "-g");
        TracedStack stack = Stack(
            module, module.ReturnAddress("make_real_block", "make_block"), module.ReturnAddress("call_either_way", "jump_either_way"));
        Assert.Equal(["make_real_block", "call_either_way"], stack.Frames.Select(frame => frame.Frame.Function));
    }

    [Fact]
    public void Symbolize_InnerNameOfALibrary_ShowsTheOneItsUsersKnow()
    {
        using CompiledModule module = CompiledModule.Build("calls.c", "-g");
        Assert.Equal(["known_copy"], Names(module, module.ReturnAddress("__inner_copy", "make_block")));
    }

    [Fact]
    public void Symbolize_CppMethod_IsDemangled()
    {
        using CompiledModule module = CompiledModule.Build("shapes.cpp", "-g");
        StackFrame frame = Assert.Single(Stack(module, module.ReturnAddress("_ZN5shelf3Box4fillEi", "make_block")).Frames).Frame;
        Assert.Equal("shelf::Box::fill(int)", frame.Function);
        Assert.Equal(module.LineOf("fill"), frame.Location!.Line);
    }

    [Fact]
    public void Symbolize_NoDebugData_GivesFunctionAndOffsetAndOneAdvice()
    {
        using CompiledModule module = CompiledModule.Build("calls.c");
        ulong first = module.ReturnAddress("outer_block", "make_block");
        ulong second = module.ReturnAddress("outer_block", "note");
        using var symbolizer = new Symbolizer([module.Loaded(Bias)], AnyExtension);
        StackFrame frame = symbolizer.Symbolize([new NativePoint(Bias + first, 1)], []).Frames[0].Frame;
        symbolizer.Symbolize([new NativePoint(Bias + second, 1)], []);
        Assert.Matches(@"^outer_block\+0x[0-9a-f]+$", frame.Function);
        Assert.Null(frame.Location);
        SymbolAdvice advice = Assert.Single(symbolizer.Advice);
        Assert.Equal("fixture.so has no debug data: build it with -g (CFLAGS=-g) to see its lines", advice.Message);
    }

    [Fact]
    public void Symbolize_StrippedLocalFunction_GivesModuleAndOffset()
    {
        using CompiledModule module = CompiledModule.Build("calls.c");
        ulong call = module.ReturnAddress("jump_either_way", "note");
        module.Run("strip", "--strip-all", "fixture.so");
        Assert.Equal([$"fixture+0x{call:x}"], Names(module, call));
    }

    [Fact]
    public void Symbolize_FileWasRebuiltSince_NamesNothingAndSaysSo()
    {
        using CompiledModule module = CompiledModule.Build("calls.c", "-g");
        ulong call = module.ReturnAddress("outer_block", "make_block");
        using var symbolizer = new Symbolizer([module.Loaded(Bias, "00112233")], AnyExtension);
        StackFrame frame = Assert.Single(symbolizer.Symbolize([new NativePoint(Bias + call, 1)], []).Frames).Frame;
        Assert.Equal($"fixture+0x{call:x}", frame.Function);
        Assert.Equal("fixture.so was rebuilt since the run, so its frames have no names: run again", Assert.Single(symbolizer.Advice).Message);
    }

    [Fact]
    public void Symbolize_AddressInNoModule_ShowsTheAddress()
    {
        using var symbolizer = new Symbolizer([], AnyExtension);
        Assert.Equal("0x1234", Assert.Single(symbolizer.Symbolize([new NativePoint(0x1234, 1)], []).Frames).Frame.Function);
    }

    [Fact]
    public void Symbolize_ModuleUnloadedAndAnotherInItsPlace_EpochTellsThemApart()
    {
        using CompiledModule first = CompiledModule.Build("calls.c", "-g");
        using CompiledModule second = CompiledModule.Build("shapes.cpp", "-g");
        ulong call = second.ReturnAddress("_ZN5shelf3Box4fillEi", "make_block");
        using var symbolizer = new Symbolizer(
            [first.Loaded(Bias) with { LastEpoch = 3 }, second.Loaded(Bias) with { FirstEpoch = 4 }], AnyExtension);
        Assert.Equal("shelf::Box::fill(int)", symbolizer.Symbolize([new NativePoint(Bias + call, 4)], []).Frames[0].Frame.Function);
        Assert.Equal(first.File, symbolizer.Symbolize([new NativePoint(Bias + call, 3)], []).Frames[^1].Frame.Module);
    }

    private static void AssertInlinedCall(CompiledModule module)
    {
        TracedStack stack = Stack(module, module.ReturnAddress("outer_block", "make_block"));
        Assert.Equal(
            [("inner_block", module.LineOf("inner"), true), ("middle_block", module.LineOf("middle"), true), ("outer_block", module.LineOf("outer"), false)],
            stack.Frames.Select(frame => (frame.Frame.Function, frame.Frame.Location!.Line, frame.Frame.IsInlined)));
        Assert.All(stack.Frames, frame => Assert.Equal(module.Source, frame.Frame.Location!.File));
    }

    private static IEnumerable<string> Names(CompiledModule module, ulong call)
        => Stack(module, call).Frames.Select(frame => frame.Frame.Function);

    private static TracedStack Stack(CompiledModule module, params ulong[] calls)
    {
        using var symbolizer = new Symbolizer([module.Loaded(Bias)], AnyExtension);
        return symbolizer.Symbolize([.. calls.Select(call => new NativePoint(Bias + call, 1))], []);
    }
}
