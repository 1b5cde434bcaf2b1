namespace Decref.Lint.Ir.Text;

/// <param name="IsProjectFile">Whether functions of a source file are read; system headers' are not.</param>
public sealed record IrReadOptions(Func<string, bool> IsProjectFile, IrLimits Limits)
{
    public static readonly IrReadOptions Everything = new(static _ => true, IrLimits.Default);
}
