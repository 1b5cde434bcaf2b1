using Decref.Core.Findings;

namespace Decref.Testing;

/// <summary>Findings for tests that need some. Their places are lines of Golden/source in Decref.Core.Tests.</summary>
public static class Sample
{
    /// <summary>Measured in a run: a block of malloc with its stack.</summary>
    public static readonly Finding Block = new()
    {
        Rule = "RUN002",
        Kind = LeakKind.UnfreedBlock,
        Tier = Tier.Confident,
        Message = "every call leaves 1 block, 11 bytes (malloc) behind",
        Target = "leaks.py::leak_label",
        Occurrence = Occurrence.EveryCall,
        Object = new LeakedObject("malloc block", "label"),
        Location = new SourceLocation("shelf.c", 9, 28, "shelf_label"),
        PerCall = new PerCall(1, 1, 11, 0, 0, []),
        Stacks =
        [
            new CallStack("allocated",
            [
                Native("shelf_label", "shelf.c", 9),
                Interpreter("cfunction_call"),
                Interpreter("_PyEval_EvalFrameDefault"),
                new StackFrame(FrameLanguage.Python, "leak_label", new SourceLocation("leaks.py", 5, 0, "leak_label"), null, false, false),
                Interpreter("PyRun_AnyFile"),
                new StackFrame(FrameLanguage.Native, "libfoo.so+0x1f", null, "/usr/lib/libfoo.so", false, false),
            ]),
        ],
        Related = [new RelatedLocation(new SourceLocation("shelf.c", 14), "the last use of 'label'")],
        Fingerprint = "0123456789abcdef",
    };

    /// <summary>Read in the source: a lost reference with its path and fix.</summary>
    public static readonly Finding Finding = new()
    {
        Rule = "RUN001",
        Kind = LeakKind.LostReference,
        Tier = Tier.Confident,
        Message = "'boxes' (new reference from PyList_New) is never released",
        Occurrence = Occurrence.EveryCall,
        Object = new LeakedObject("list", "boxes"),
        Location = new SourceLocation("shelf.c", 14, 5, "shelf_label"),
        Path =
        [
            new PathStep(new SourceLocation("shelf.c", 11, 23, "shelf_label"), "'boxes' is created: a new reference"),
            new PathStep(new SourceLocation("shelf.c", 12, 9, "shelf_label"), "'boxes' is not NULL"),
            new PathStep(new SourceLocation("shelf.c", 12, 5, "shelf_label"), "the condition is false"),
            new PathStep(new SourceLocation("shelf.c", 14, 5, "shelf_label"), "the function returns without releasing it"),
        ],
        Related = [new RelatedLocation(new SourceLocation("shelf.c", 11), "a line of the path is not shown twice")],
        Fixes = [new Fix("Release 'boxes' before returning.", [new TextEdit("shelf.c", 14, 5, 14, 5, "Py_DECREF(boxes);\n    ")])],
        Fingerprint = "fedcba9876543210",
    };

    /// <summary>A run with every part of a document in it.</summary>
    public static readonly FindingsDocument Document = new()
    {
        Tool = new ToolIdentity("decref", "1.2.3"),
        Command = "test",
        Python = new PythonIdentity("/usr/bin/python3.11", "3.11.2", "CPython"),
        Verdict = Verdict.Leaks,
        Examined = ["leaks.py::leak_label: 64 calls", "leaks.py::leak_none: 64 calls", "leaks.py::leak_cache: 512 calls"],
        HeldBack = new HeldBack(Suppressed: 1, InBaseline: 12_345),
        Findings = [Block, Finding, Finding with { Tier = Tier.Possible, Confirmed = true, Path = [], Fixes = [], Location = null, Fingerprint = "0" }],
        Observations = [new Observation("leaks.py::leak_cache", "saturating-cache", "a cache of 256 entries fills and then stays")],
        Incomplete = [new IncompletePart("leaks.py::leak_hang", "no answer within 30 s", "Give it more time with --timeout, or leave it out.")],
        SelfCheck = [new SelfCheck("hooks", true, "38 hooks, all ours at the end"), new SelfCheck("unwinds", false, "3 of 128 sampled stacks differ")],
        Seconds = 1.25,
    };

    /// <summary>Nothing found and nothing left out.</summary>
    public static readonly FindingsDocument Clean = Document with
    {
        Verdict = Verdict.Clean,
        HeldBack = null,
        Findings = [],
        Observations = [],
        Incomplete = [],
        SelfCheck = [new SelfCheck("hooks", true, "38 hooks, all ours at the end")],
    };

    private static StackFrame Native(string function, string file, int line) =>
        new(FrameLanguage.Native, function, new SourceLocation(file, line, 0, function), "/tmp/shelf.so", false, false);

    private static StackFrame Interpreter(string function) =>
        new(FrameLanguage.Native, function, null, "/usr/bin/python3.11", false, true);
}
