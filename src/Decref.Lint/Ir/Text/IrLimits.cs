namespace Decref.Lint.Ir.Text;

/// <summary>Bounds on what one module's text may ask of the reader.</summary>
public sealed record IrLimits
{
    public static readonly IrLimits Default = new();

    /// <summary>The largest real module seen, a mypyc output of 133,000 lines of C, has 36 MB.</summary>
    public int TextBytes { get; init; } = 512 << 20;

    public int Functions { get; init; } = 200_000;

    public int BlocksPerFunction { get; init; } = 50_000;

    public int InstructionsPerFunction { get; init; } = 400_000;

    /// <summary>Nesting of types and of constants.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Scalars of one initialiser; a longer one is opaque.</summary>
    public int InitialiserElements { get; init; } = 100_000;

    public int Structs { get; init; } = 20_000;
}
