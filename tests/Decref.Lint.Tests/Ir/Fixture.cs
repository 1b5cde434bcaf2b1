using System.Runtime.CompilerServices;
using System.Text;
using Decref.Lint.Ir;
using Decref.Lint.Ir.Text;
using Xunit;

namespace Decref.Lint.Tests.Ir;

/// <summary>The compiled texts in <c>Fixtures</c>, and modules written by hand.</summary>
internal static class Fixture
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    public static IrModule Read(string name) => IrReader.Read(Bytes(name), IrReadOptions.Everything);

    public static IrModule ReadText(string text) => IrReader.Read(Encoding.Latin1.GetBytes(text), IrReadOptions.Everything);

    /// <summary>A function body of a module written by hand, read.</summary>
    public static IrFunction ReadBody(string body, string signature = "i32 @f(ptr %p, i32 %n)", string globals = "")
    {
        IrModule module = ReadText($"{globals}\ndefine {signature} {{\n{body}\n}}\n");
        Assert.Empty(module.Unread);
        Assert.Empty(module.Problems);
        return Assert.Single(module.Functions);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Fixtures");
}
