using System.Diagnostics;
using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>Extensions with a build description are built outside the user's tree, and their lines are those of the user's files.</summary>
public sealed class BuildTests
{
    private const string Extension = """
        #include <Python.h>
        static PyObject *lose(PyObject *self, PyObject *unused)
        {
            PyObject *list = PyList_New(3);
            return list == NULL ? NULL : Py_NewNone();
        }
        static PyMethodDef methods[] = {{"lose", lose, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
        static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_ext", NULL, -1, methods, NULL, NULL, NULL, NULL};
        PyMODINIT_FUNC PyInit__ext(void) { return PyModule_Create(&module); }
        """;

    private const string Setup = """
        from setuptools import setup, Extension
        setup(name="pkg", version="1", packages=["pkg"], package_dir={"": "src"}, ext_modules=[Extension("pkg._ext", ["src/pkg/_ext.c"])])
        """;

    private const string Project = """
        [build-system]
        requires = []
        build-backend = "backend"
        backend-path = ["."]
        [project]
        name = "pkg"
        version = "1"
        """;

    /// <summary>The smallest backend there is: it compiles one file and zips it.</summary>
    private const string Backend = """
        import os, subprocess, sysconfig, zipfile
        def build_wheel(folder, config_settings=None, metadata_directory=None):
            name = "_ext" + sysconfig.get_config_var("EXT_SUFFIX")
            include = sysconfig.get_paths()["include"]
            source = os.path.abspath("src/pkg/_ext.c")
            subprocess.check_call(["cc", "-shared", "-fPIC", *os.environ["CFLAGS"].split(), "-I" + include, "-o", name, source])
            with zipfile.ZipFile(os.path.join(folder, "pkg-1-py3-none-any.whl"), "w") as wheel:
                wheel.write("src/pkg/__init__.py", "pkg/__init__.py")
                wheel.write(name, "pkg/" + name)
                wheel.writestr("pkg-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: pkg\nVersion: 1\n")
                wheel.writestr("pkg-1.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: false\nTag: py3-none-any\n")
                wheel.writestr("pkg-1.dist-info/RECORD", "")
            return "pkg-1-py3-none-any.whl"
        """;

    [Fact]
    public async Task Test_ProjectWithABackend_IsBuiltByPipFromACopy()
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        folder.Write("pyproject.toml", Project);
        folder.Write("backend.py", Backend);

        await AssertFinds(folder, Python("pip"));
    }

    [Fact]
    public async Task Test_ProjectWithASetup_IsBuiltOutsideItsTree()
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        folder.Write("setup.py", Setup);

        await AssertFinds(folder, Python("setuptools"));
    }

    private static void WritePackage(TemporaryFolder folder)
    {
        folder.Write("src/pkg/_ext.c", Extension.Replace("Py_NewNone()", "(Py_INCREF(Py_None), Py_None)", StringComparison.Ordinal));
        folder.Write("src/pkg/__init__.py", "from ._ext import lose\n");
        folder.Write("tests/test_pkg.py", "import pkg\ndef test_lose(): pkg.lose()\n");
    }

    private static async Task AssertFinds(TemporaryFolder folder, string python)
    {
        string[] before = Files(folder);

        DecrefRun run = await DecrefRun.Of("test", folder.Path, "--python", python);

        Assert.True(run.Document!.Incomplete.IsEmpty, run.Output);
        Finding finding = Assert.Single(run.Document.Findings, finding => finding.Rule == "RUN001");
        Assert.Equal((folder.Path + "/src/pkg/_ext.c", 4, "lose"), (finding.Location!.File, finding.Location.Line, finding.Location.Function));
        Assert.Equal((1L, 2L), (finding.PerCall!.Calls, finding.PerCall.Blocks));
        Assert.Equal(before, Files(folder));
    }

    private static string Python(string module)
    {
        string? python = Pythons.WithHeaders.Select(python => python.Program).LastOrDefault(program => Has(program, module));
        Assert.SkipWhen(python is null, $"no CPython here has {module}");
        return python!;
    }

    private static bool Has(string python, string module)
    {
        using Process process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string[] Files(TemporaryFolder folder) =>
        [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
