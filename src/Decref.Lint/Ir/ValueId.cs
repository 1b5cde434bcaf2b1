namespace Decref.Lint.Ir;

/// <summary>Index into <see cref="IrFunction.Values"/>; 0 is "none" (a void result).</summary>
public readonly record struct ValueId(int Index)
{
    public static readonly ValueId None;

    public bool IsNone => Index == 0;
}
