using Decref.Core.Toolchain;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Ir;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Clang;

/// <summary>The same source gives the same named operations on every CPython found, in C and C++, limited API and free threading.</summary>
public sealed class WrapperHeaderTests : IDisposable
{
    private const string Source =
        """
        #define PY_SSIZE_T_CLEAN
        #include <Python.h>
        #include <Python.h>
        struct box { PyObject_HEAD PyObject *item; };
        extern "C" int operations(struct box *self, PyObject *other, visitproc visit, void *arg)
        {
            Py_INCREF(self);
            Py_DECREF(self);
            Py_XINCREF(other);
            Py_XDECREF(other);
            Py_CLEAR(self->item);
            Py_VISIT(self->item);
        #ifndef Py_LIMITED_API
            PyTuple_SET_ITEM(other, 0, PyTuple_GET_ITEM(other, 1));
            PyList_SET_ITEM(other, 0, PyList_GET_ITEM(other, 1));
            PyObject *item = PySequence_Fast_GET_ITEM(other, 2);
            item = PySequence_ITEM(item, 3);
        #endif
            return PyList_Check(other);
        }
        """;

    private const string Common = "Py_INCREF Py_DECREF Py_XINCREF Py_XDECREF Py_DECREF";
    private const string Items = " PyTuple_GET_ITEM PyTuple_SET_ITEM PyList_GET_ITEM PyList_SET_ITEM PySequence_Fast_GET_ITEM PySequence_ITEM";
    private const string Check = " PyType_HasFeature";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Headers() =>
        [.. PythonInstallations.FindAll().Select(static python => python.IncludeFolder).OfType<string>().Distinct()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Operations_AreNamedAlike(string headers)
    {
        string c = _folder.Write("operations.c", Source.Replace("extern \"C\" ", "", StringComparison.Ordinal));
        string cPlusPlus = _folder.Write("operations.cpp", Source);

        Assert.Equal(Common + Items + Check, await OperationsAsync(c, headers));
        Assert.Equal(Common + Items + Check, await OperationsAsync(cPlusPlus, headers));
        Assert.Equal(Common + Items + Check, await OperationsAsync(c, headers, "-DPy_GIL_DISABLED=1"));
        Assert.Equal(Common + Check, await OperationsAsync(c, headers, "-DPy_LIMITED_API=0x03060000"));
        Assert.Equal(Common + Check, await OperationsAsync(cPlusPlus, headers, "-DPy_LIMITED_API=0x030b0000"));
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Newer_References_ComeFromTheHeaderOrFromAVendoredOne(string headers)
    {
        string file = _folder.Write(
            "compat.c",
            """
            #include <Python.h>
            #if PY_VERSION_HEX < 0x030A00A3 && !defined(Py_NewRef)
            static inline PyObject *_Py_NewRef(PyObject *o) { Py_INCREF(o); return o; }
            #define Py_NewRef(o) _Py_NewRef((PyObject *)(o))
            #endif
            PyObject *operations(PyObject *o) { return Py_NewRef(o); }
            """);

        Assert.Equal("Py_NewRef", await OperationsAsync(file, headers));
    }

    private async Task<string> OperationsAsync(string file, string headers, params string[] flags)
    {
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        using var scratch = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, scratch.Path).CompileAsync);
        ReadUnit unit = Assert.Single(await reader.ReadAsync([new CompileCommand(_folder.Path, file, [.. flags, $"-I{headers}"])], TestContext.Current.CancellationToken));
        Assert.Null(unit.Complaint);
        IrFunction operations = unit.Module!.Functions.Single(static function => function.Name == "operations");
        return string.Join(' ', operations.Blocks.SelectMany(static block => block.Instructions)
            .OfType<IrInstruction.Call>()
            .Select(call => operations[call.Callee])
            .OfType<IrValue.FunctionAddress>()
            .Select(static callee => callee.Name)
            .Where(static name => name != "Py_TYPE")); // A macro up to 3.10.
    }
}
