using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Xunit;

namespace Decref.Core.Tests.Sources.C;

public sealed class FunctionFinderTests
{
    [Theory]
    [InlineData("static PyObject *\nf(PyObject *self, PyObject *args)\n{ return NULL; }", "f")]
    [InlineData("int a = 1; int b[] = {1, 2}; struct S { int (*f)(void); }; int g(void) { if (a) { } return 0; } int h() {}", "g h")]
    [InlineData("static PyMethodDef M[] = { {\"x\", (PyCFunction)f, 0, \"\"}, {0} };\nint g(void) {}", "g")]
    [InlineData("__attribute__((noinline)) static int f(int a) __attribute__((cold));\n__attribute__((noinline)) int f(int a) {}", "f")]
    [InlineData("extern \"C\" {\nint f() { }\nnamespace a { int g() {} } }\nint h() {}", "f g h")]
    [InlineData("class A : public B { A() : x(1) { } int m() const { return 1; } }; A::~A() { } int A::n() noexcept { }", "A m A n")]
    [InlineData("enum { A = (1), B }; union U { int a; }; int f(void) {}", "f")]
    [InlineData("PyMODINIT_FUNC PyInit_x(void)\n{\n}\n", "PyInit_x")]
    [InlineData("int f(a, b) int a; int b; { return a; }", "")]
    [InlineData("#ifdef A\nint f(int a)\n{\n#else\nint f(long a)\n{\n#endif\n return a;\n}\nint g(void) {}", "f g")]
    [InlineData("#if 0\nint f(void) { {\n#endif\nint g(void) {}", "g")]
    public void Find_Definitions_AreNamed(string text, string expected)
    {
        IEnumerable<string> names = SourceStructure.Of(SourceText.FromString("a.c", text)).Functions.Select(function => function.Name);
        Assert.Equal(expected, string.Join(' ', names));
    }

    [Fact]
    public void Find_UnclosedFunction_EndsWithTheFile()
    {
        const string text = "int f(void) { if (x) {";
        FunctionSpan function = Assert.Single(SourceStructure.Of(SourceText.FromString("a.c", text)).Functions);
        Assert.Equal(new FunctionSpan("f", 0, 12, text.Length), function);
    }
}
