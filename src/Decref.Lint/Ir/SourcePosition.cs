namespace Decref.Lint.Ir;

/// <summary>A place in a source file; <see cref="Line"/> 0 means unknown. In a macro: the place where it is expanded.</summary>
public readonly record struct SourcePosition(string? File, int Line, int Column)
{
    public static readonly SourcePosition None = new(null, 0, 0);

    public bool IsKnown => Line > 0;
}
