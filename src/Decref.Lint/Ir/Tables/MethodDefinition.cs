namespace Decref.Lint.Ir.Tables;

/// <summary>One row of a <c>PyMethodDef[]</c>.</summary>
/// <param name="Name">As Python sees it.</param>
/// <param name="Function">The C function.</param>
/// <param name="Flags"><c>METH_VARARGS</c> and so on.</param>
public sealed record MethodDefinition(string Name, string Function, long Flags)
{
    private const long NoArguments = 0x0004;
    private const long OneArgument = 0x0008;
    private const long Static = 0x0020;

    public bool TakesNoArguments => (Flags & NoArguments) != 0;

    public bool TakesOneObject => (Flags & OneArgument) != 0;

    public bool IsStatic => (Flags & Static) != 0;
}
