using System.Collections.Immutable;

namespace Decref.Lint.Capture;

/// <summary>One source file and what decides how it is read.</summary>
/// <param name="Directory">Absolute; relative paths in <paramref name="Flags"/> start here.</param>
/// <param name="File">Absolute path of the source.</param>
/// <param name="Flags">Only those that <see cref="CompilerFlags"/> lets through.</param>
public sealed record CompileCommand(string Directory, string File, ImmutableArray<string> Flags)
{
    public bool Equals(CompileCommand? other) =>
        other is not null && Directory == other.Directory && File == other.File && Flags.SequenceEqual(other.Flags);

    public override int GetHashCode() => HashCode.Combine(Directory, File, Flags.Length);
}
