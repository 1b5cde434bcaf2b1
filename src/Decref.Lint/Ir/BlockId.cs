namespace Decref.Lint.Ir;

/// <summary>Index into <see cref="IrFunction.Blocks"/>.</summary>
public readonly record struct BlockId(int Index);
