using System.Diagnostics;
using Decref.Core.Toolchain;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Toolchain;

public sealed class PythonInstallationsTests
{
    public static TheoryData<string> Programs => [.. Pythons.All.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void At_EveryInterpreterFound_AgreesWithItsOwnAnswer(string program)
    {
        string[] answer = Ask(program, "import sys, sysconfig; print('%d.%d' % sys.version_info[:2]); print(sysconfig.get_paths()['include'])");
        PythonInstallation? python = PythonInstallations.At(program);
        Assert.Equal(answer[0], python!.Version.ToString(2));
        Assert.Equal(File.Exists(Path.Combine(answer[1], "Python.h")), python.IncludeFolder is not null);
    }

    [Theory]
    [InlineData("/usr/bin/env")]
    [InlineData("/nonesuch/bin/python")]
    [InlineData("python")]
    public void At_NoPython_IsNull(string program)
    {
        Assert.Null(PythonInstallations.At(program));
    }

    [Fact]
    public void At_LinkToAnInterpreter_IsTheOneBehindIt()
    {
        using var folder = new TemporaryFolder();
        string link = Path.Combine(folder.Path, "python");
        File.CreateSymbolicLink(link, Pythons.Newest.Program);
        Assert.Equal(Pythons.Newest with { Program = link }, PythonInstallations.At(link));
    }

    [Fact]
    public void Build_ExtensionForEveryInterpreter_IsImportable()
    {
        Assert.All(Pythons.WithHeaders, python =>
        {
            using var folder = new TemporaryFolder();
            string source = folder.Write("tiny.c", """
                #include <Python.h>
                static struct PyModuleDef tiny = { PyModuleDef_HEAD_INIT, "tiny", NULL, -1, NULL };
                PyMODINIT_FUNC PyInit_tiny(void) { return PyModule_Create(&tiny); }
                """);
            Extension extension = Extension.Build(python, source, folder.Path);
            Assert.Equal(extension.File, Ask(python.Program, $"import sys; sys.path.insert(0, {Quote(folder.Path)}); import tiny; print(tiny.__file__)")[0]);
        });
    }

    [Fact]
    public void Build_BrokenSource_SaysWhatTheCompilerSays()
    {
        using var folder = new TemporaryFolder();
        string source = folder.Write("broken.c", "int f(void) { return x; }");
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Extension.Build(Pythons.Newest, source, folder.Path));
        Assert.Contains("undeclared", refused.Message, StringComparison.Ordinal);
    }

    private static string Quote(string text) => $"'{text}'";

    private static string[] Ask(string program, string code)
    {
        using Process python = Process.Start(new ProcessStartInfo(program, ["-c", code]) { RedirectStandardOutput = true })!;
        string answer = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return answer.Split('\n');
    }
}
