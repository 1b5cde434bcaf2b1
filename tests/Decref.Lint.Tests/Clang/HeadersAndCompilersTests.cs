using Decref.Core.Toolchain;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Testing;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Lint.Tests.Clang;

/// <summary>The sources of tests/headers give the same findings with the headers of every CPython and with every clang found.</summary>
public sealed class HeadersAndCompilersTests
{
    private const string WholeApi = "";
    private const string FreeThreaded = "-DPy_GIL_DISABLED=1";
    private static readonly Version FirstFreeThreaded = new(3, 13);

    public static TheoryData<string, string, string> HeaderFlavours()
    {
        TheoryData<string, string, string> rows = [];
        foreach (PythonInstallation python in PythonInstallations.FindAll().Concat(Pythons.All).DistinctBy(python => python.IncludeFolder))
        {
            if (python.IncludeFolder is string headers)
            {
                string[] flavours = python.Version >= FirstFreeThreaded ? [WholeApi, FreeThreaded] : [WholeApi];
                foreach (string flavour in flavours)
                {
                    rows.Add("limited.c", headers, flavour);
                    rows.Add("whole.c", headers, flavour);
                    rows.Add("owner.cpp", headers, flavour);
                }

                rows.Add("limited.c", headers, "-DPy_LIMITED_API=0x03060000");
                rows.Add("limited.c", headers, $"-DPy_LIMITED_API=0x03{python.Version.Minor:x2}0000");
            }
        }

        return rows;
    }

    public static TheoryData<string, string> Compilers()
    {
        TheoryData<string, string> rows = [];
        foreach (string name in Enumerable.Range(ClangLocator.OldestMajorVersion, 16).Select(version => $"clang-{version}").Where(name => ProgramPath.Find(name) is not null))
        {
            rows.Add("limited.c", name);
            rows.Add("whole.c", name);
            rows.Add("owner.cpp", name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(HeaderFlavours))]
    public async Task Analyse_WithTheseHeaders_FindsWhatTheSourceSays(string source, string headers, string flag)
    {
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);

        await Check(source, clang, headers, flag);
    }

    [Theory]
    [MemberData(nameof(Compilers))]
    public async Task Analyse_WithThisCompiler_FindsWhatTheSourceSays(string source, string compiler)
    {
        string program = ProgramPath.Find(compiler)!;

        await Check(source, new ClangTool(program, int.Parse(compiler["clang-".Length..])), Pythons.Newest.IncludeFolder!, WholeApi);
    }

    private static async Task Check(string source, ClangTool clang, string headers, string flag)
    {
        string path = Repository.File($"tests/headers/{source}");
        using var scratch = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, scratch.Path).CompileAsync);
        string[] flags = [.. flag.Length > 0 ? [flag] : Array.Empty<string>(), $"-I{headers}", $"-I{Path.GetDirectoryName(headers)}"];
        ReadUnit unit = Assert.Single(await reader.ReadAsync([new CompileCommand(Repository.Root, path, [.. flags])], TestContext.Current.CancellationToken));
        Assert.Null(unit.Complaint);

        LintResult result = Linter.Analyse([unit.Module!], ContractTable.BuiltIn, HeaderVersion.Of([unit])!.Value, AnalysisLimits.Default);
        Assert.Empty(result.Incomplete);
        Assert.Empty(AnnotatedSource.Read(path).Compare(result.Findings));
    }
}
