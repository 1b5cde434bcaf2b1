namespace Decref.Lint.Ir;

/// <summary>A variable with static storage. Its initialiser is flattened to byte offsets; read it with the layout of <see cref="Type"/>.</summary>
/// <param name="Initialiser">Null for a declaration of something defined elsewhere.</param>
public sealed record IrGlobal(string Name, string SourceName, TypeName Type, bool IsConstant, bool IsInternal, IrValue? Initialiser, SourcePosition Position);
