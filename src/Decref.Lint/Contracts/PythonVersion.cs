using System.Globalization;

namespace Decref.Lint.Contracts;

/// <summary>A minor release of CPython, for instance 3.12.</summary>
public readonly record struct PythonVersion(int Major, int Minor) : IComparable<PythonVersion>
{
    public static readonly PythonVersion Oldest = new(0, 0);
    public static readonly PythonVersion Newest = new(int.MaxValue, int.MaxValue);

    public static bool TryParse(ReadOnlySpan<char> text, out PythonVersion version)
    {
        version = default;
        int dot = text.IndexOf('.');
        if (dot <= 0
            || !int.TryParse(text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            || !int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int minor))
        {
            return false;
        }

        version = new PythonVersion(major, minor);
        return true;
    }

    public int CompareTo(PythonVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(PythonVersion left, PythonVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(PythonVersion left, PythonVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(PythonVersion left, PythonVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PythonVersion left, PythonVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}";
}
