namespace Decref.Lint.Contracts;

/// <summary>The releases of CPython a contract holds for, both ends included.</summary>
public readonly record struct VersionRange(PythonVersion First, PythonVersion Last)
{
    public static readonly VersionRange All = new(PythonVersion.Oldest, PythonVersion.Newest);

    public bool Contains(PythonVersion version) => First <= version && version <= Last;

    public bool Overlaps(VersionRange other) => First <= other.Last && other.First <= Last;
}
