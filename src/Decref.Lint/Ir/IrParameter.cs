namespace Decref.Lint.Ir;

/// <summary>A parameter as declared in the source.</summary>
public sealed record IrParameter(ValueId Value, string Name, TypeName Type);
