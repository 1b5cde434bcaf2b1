using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Symbols;
using Xunit;

namespace Decref.Trace.Tests.Symbols;

public sealed class StackWeaverTests
{
    private const string Loop = "_PyEval_EvalFrameDefault";

    [Fact]
    public void Weave_OneLoopForEachPythonFrame_PutsEachAtItsLoop()
    {
        TracedStack stack = Weave(
            [Interpreter("PyList_New"), Extension("inner"), Interpreter("call"), Interpreter(Loop), Interpreter("call"), Extension("outer"), Interpreter(Loop)],
            [Python("callback"), Python("main")]);
        Assert.Equal(["PyList_New", "inner", "callback", "outer", "main"], Names(stack));
    }

    [Fact]
    public void Weave_LoopRunsSeveralFrames_PutsThemAllAtThatLoop()
    {
        TracedStack stack = Weave(
            [Extension("inner"), Interpreter(Loop), Extension("outer"), Interpreter(Loop)],
            [CalledByPython("key"), Python("callback"), CalledByPython("step"), Python("main")]);
        Assert.Equal(["inner", "key", "callback", "outer", "step", "main"], Names(stack));
    }

    [Fact]
    public void Weave_MoreMarksThanLoops_OutermostLoopTakesTheRest()
    {
        TracedStack stack = Weave(
            [Extension("inner"), Interpreter(Loop), Extension("outer"), Interpreter(Loop)],
            [Python("callback"), Python("step"), Python("main")]);
        Assert.Equal(["inner", "callback", "outer", "step", "main"], Names(stack));
    }

    [Fact]
    public void Weave_LoopWithoutPythonFrame_IsLeftOut()
        => Assert.Equal(["inner", "main"], Names(Weave([Extension("inner"), Interpreter(Loop), Interpreter(Loop)], [Python("main")])));

    [Fact]
    public void Weave_LoopsHaveNoName_EachRunOfTheInterpreterHoldsOne()
    {
        TracedStack stack = Weave(
            [Interpreter("PyList_New+0x9"), Extension("inner"), Interpreter("x"), Interpreter("y"), Extension("outer"), Interpreter("z")],
            [CalledByPython("key"), Python("callback"), Python("main")]);
        Assert.Equal(["PyList_New+0x9", "inner", "key", "callback", "outer", "main"], Names(stack));
    }

    [Fact]
    public void Weave_LoopsHaveNoNameAndTheInterpreterAllocates_InnermostRunHoldsOneToo()
    {
        TracedStack stack = Weave([Interpreter("x"), Extension("outer"), Interpreter("z")], [Python("callback"), Python("main")]);
        Assert.Equal(["x", "callback", "outer", "main"], Names(stack));
    }

    [Fact]
    public void Weave_NoInterpreterFrame_PythonFramesComeLast()
        => Assert.Equal(["inner", "callback", "main"], Names(Weave([Extension("inner")], [Python("callback"), Python("main")])));

    [Fact]
    public void Weave_LoopNamedWithoutDebugData_IsALoop()
        => Assert.Equal(["inner", "main"], Names(Weave([Extension("inner"), Interpreter(Loop + "+0x1f3")], [Python("main")])));

    [Fact]
    public void Weave_StartOfTheProcess_IsLeftOut()
    {
        TracedFrame start = Frame("__libc_start_main", FrameLanguage.Native, FrameOrigin.Libc);
        Assert.Equal(["inner", "main"], Names(Weave([Extension("inner"), Interpreter(Loop), start, start], [Python("main")])));
    }

    [Fact]
    public void Weave_FramesOfDecref_EndTheStack()
    {
        TracedStack stack = Weave(
            [Extension("inner"), Interpreter(Loop), Frame("record", FrameLanguage.Native, FrameOrigin.Decref), Interpreter(Loop)],
            [Python("leak_box"), new WovenFrame(Frame("drive", FrameLanguage.Python, FrameOrigin.Decref), true), Python("elsewhere")]);
        Assert.Equal(["inner", "leak_box"], Names(stack));
    }

    [Fact]
    public void Blamed_ExtensionCalledFromPython_IsItsInnermostLine()
    {
        TracedStack stack = Weave(
            [Interpreter("PyList_New"), Extension("Py_NewRef", "/usr/include/python3.11/object.h"), Extension("make_box", "box.c"), Extension("outer", "box.c"), Interpreter(Loop)],
            [Python("main")]);
        Assert.Equal("make_box", stack.Blamed!.Value.Frame.Function);
    }

    [Fact]
    public void Blamed_OnlyPython_IsTheInnermostLineOfTheProgram()
    {
        TracedStack stack = Weave(
            [Interpreter("PyList_New"), Interpreter(Loop)],
            [new WovenFrame(Frame("loads", FrameLanguage.Python, FrameOrigin.StandardLibrary), false), Python("main")]);
        Assert.Equal("main", stack.Blamed!.Value.Frame.Function);
    }

    /// <summary>What <c>ctypes</c> calls: libffi without debug data says less than the program's own line.</summary>
    [Theory]
    [InlineData(false, "main")]
    [InlineData(true, "ffi_call")]
    public void Blamed_AnotherLibrary_OnlyWithALine(bool hasLine, string blamed)
    {
        TracedFrame library = Frame("ffi_call", FrameLanguage.Native, FrameOrigin.OtherLibrary);
        TracedFrame shown = hasLine ? library : library with { Frame = library.Frame with { Location = null } };

        Assert.Equal(blamed, Weave([shown, Interpreter(Loop)], [Python("main")]).Blamed!.Value.Frame.Function);
    }

    [Fact]
    public void Blamed_NothingButTheInterpreter_IsNone() => Assert.Null(Weave([Interpreter("PyList_New")], []).Blamed);

    private static TracedStack Weave(TracedFrame[] native, WovenFrame[] python)
        => StackWeaver.Weave([.. native.Select(frame => ImmutableArray.Create(frame))], [.. python]);

    private static IEnumerable<string> Names(TracedStack stack) => stack.Frames.Select(frame => frame.Frame.Function);

    private static TracedFrame Interpreter(string name) => Frame(name, FrameLanguage.Native, FrameOrigin.Interpreter);

    private static TracedFrame Extension(string name, string file = "x.c") => Frame(name, FrameLanguage.Native, FrameOrigin.Extension, file);

    private static WovenFrame Python(string name) => new(Frame(name, FrameLanguage.Python, FrameOrigin.PythonProgram), StartsLoop: true);

    private static WovenFrame CalledByPython(string name) => Python(name) with { StartsLoop = false };

    private static TracedFrame Frame(string name, FrameLanguage language, FrameOrigin origin, string file = "x.c")
        => new(new StackFrame(language, name, new SourceLocation(file, 1), null, false, origin == FrameOrigin.Interpreter), origin);
}
