namespace Decref.Lint.Clang;

/// <summary>Bounds on one run of the compiler.</summary>
public sealed record ClangLimits
{
    public static readonly ClangLimits Default = new();

    /// <summary>133,000 lines of generated C take 3 s; a heavy pybind11 file 2 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);

    public int TextBytes { get; init; } = 512 << 20;

    public int ComplaintBytes { get; init; } = 64 << 10;
}
