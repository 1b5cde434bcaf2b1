using System.Collections.Immutable;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class BuildGuessesTests : IDisposable
{
    private const string AsksForHeaders = """
        #if defined(HAVE_SYS_TYPES_H) && defined(HAVE_STDINT_H)
        #include <sys/types.h>
        #include <stdint.h>
        #else
        typedef __no_such_type uint32_t;
        #endif

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compile_HeaderTestsOfAConfigureScript_AreAnswered()
    {
        _folder.Write("setup.py", "");
        _folder.Write("include/portable.h", AsksForHeaders);

        Assert.Null((await CompileAsync("src/mod.c", "#include \"../include/portable.h\"\nuint32_t f(void) { return 1; }\n")).Complaint);
    }

    [Fact]
    public async Task Compile_FunctionTestsOfAConfigureScript_AreAnsweredByTheCLibrary() =>
        Assert.Null((await CompileAsync("mod.c", "#if !HAVE_GETIFADDRS || defined(HAVE_STRLCPY_OF_NOBODY)\n#error 'no port'\n#endif\n")).Complaint);

    [Theory]
    [InlineData("HAVE_NO_SUCH_HEADER_H")]
    [InlineData("HAVE_NO_SUCH_FUNCTION")]
    public async Task Compile_WhatIsNotThere_StaysUndefined(string macro) =>
        Assert.EndsWith("'no port'", (await CompileAsync("mod.c", $"#ifndef {macro}\n#error 'no port'\n#endif\n")).Complaint, StringComparison.Ordinal);

    [Fact]
    public async Task Compile_SourceOfANewerStandard_IsRead() =>
        Assert.Null((await CompileAsync("mod.cpp", "#include <optional>\nint f(auto value) { return std::optional<int>(value).value(); }\nint g() { return f(1); }\n")).Complaint);

    [Fact]
    public async Task Compile_StandardGivenByTheUser_IsKept() =>
        Assert.NotNull((await CompileAsync("mod.cpp", "int f(auto value) { return value; }\nint g() { return f(1); }\n", "-std=c++14")).Complaint);

    [Fact]
    public async Task Compile_MistakeThatNoGuessHelps_IsSaidAsItWas() =>
        Assert.EndsWith("use of undeclared identifier 'oops'", (await CompileAsync("mod.c", "#ifdef HAVE_STDINT_H\n#endif\nint f(void) { return oops; }\n")).Complaint, StringComparison.Ordinal);

    [Theory]
    [InlineData("void f(PyObject *o, PyTypeObject *t) { Py_TYPE(o) = t; Py_SIZE(o) = 1; Py_DECREF(o); }")]
    [InlineData("PyObject **f(PyObject *o) { Py_DECREF(o); return &PyTuple_GET_ITEM(o, 0); }")]
    public async Task Compile_WhatOlderVersionsAllowed_LeavesReferenceOperationsNamedWithEveryHeader(string function)
    {
        foreach (string headers in OtherHeaders.FindAll())
        {
            CompiledText text = await CompileAsync("mod.c", $"#include <Python.h>\n{function}\n", [], $"-I{headers}");

            Assert.Null(text.Complaint);
            Assert.Contains("decref_Py_DECREF", System.Text.Encoding.Latin1.GetString(text.Text.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Compile_HeadersThatCPythonMoved_AreFoundByTheirOldNames()
    {
        foreach (string headers in OtherHeaders.FindAll())
        {
            Assert.Null((await CompileAsync("mod.c", "#include <Python.h>\n#include \"longintrepr.h\"\n#include <eval.h>\ndigit first(PyLongObject *n) { return sizeof(digit); }\n", [], $"-I{headers}")).Complaint);
        }
    }

    [Fact]
    public async Task Compile_ProjectsOwnHeaderOfThatName_ComesFirst()
    {
        _folder.Write("own/eval.h", "#define OWN 1\n");

        Assert.Null((await CompileAsync("mod.c", "#include \"eval.h\"\nint f(void) { return OWN; }\n", [], $"-I{_folder.Path}/own")).Complaint);
    }

    [Fact]
    public async Task Compile_WhatOnlyAnotherVersionDeclares_IsReadWithItsHeaders()
    {
        string asked = _folder.Write("asked/Python.h", "#define PY_VERSION_HEX 0x030B0000\n");
        string other = _folder.Write("other/Python.h", "#define PY_VERSION_HEX 0x030A0000\nstruct frame { int line; };\n");
        const string Source = "#include \"Python.h\"\nint f(struct frame *frame) { return frame->line; }\n";

        CompiledText text = await CompileAsync("mod.c", Source, [Path.GetDirectoryName(other)!], "-DDECREF_PLAIN_HEADERS", $"-I{Path.GetDirectoryName(asked)}");

        Assert.Null(text.Complaint);
        Assert.Contains(other, text.Dependencies);
    }

    [Theory]
    [InlineData("unknown type name 'PyObject'", 1)]
    [InlineData("incomplete definition of type 'struct _frame'", 3)]
    public async Task Compile_PieceOfAnotherSource_IsNotTriedWithOtherHeaders(string error, int compilations)
    {
        string file = _folder.Write("mod.c", "PyObject *piece;\n");
        string[] headers = [.. new[] { "asked", "one", "two" }.Select(name => Path.GetDirectoryName(_folder.Write($"{name}/Python.h", ""))!)];
        int count = 0;
        Task<CompiledText> Fail(CompileCommand command, CancellationToken cancellation)
        {
            count++;
            return Task.FromResult(new CompiledText(default, [], $"{file}:1:1: error: {error}"));
        }

        await new BuildGuesses(Fail, [.. headers[1..]]).CompileAsync(new CompileCommand(_folder.Path, file, [$"-I{headers[0]}"]), TestContext.Current.CancellationToken);

        Assert.Equal(compilations, count);
    }

    private Task<CompiledText> CompileAsync(string name, string source, params string[] flags) => CompileAsync(name, source, [], flags);

    private async Task<CompiledText> CompileAsync(string name, string source, ImmutableArray<string> otherHeaders, params string[] flags)
    {
        string file = _folder.Write(name, source);
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        using var scratch = new TemporaryFolder();
        var guesses = new BuildGuesses(new ClangRun(clang, ClangLimits.Default, scratch.Path).CompileAsync, otherHeaders);
        return await guesses.CompileAsync(new CompileCommand(Path.GetDirectoryName(file)!, file, [.. flags]), TestContext.Current.CancellationToken);
    }
}
