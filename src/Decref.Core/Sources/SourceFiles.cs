using System.Collections.Concurrent;
using System.Collections.Frozen;
using Decref.Core.Findings;

namespace Decref.Core.Sources;

/// <summary>
/// Reads source files that compilers, debug data and users name. A name from debug data is hostile: only files that look like
/// source are opened, never a device or a pipe, and never more than <see cref="MaximumBytes"/> of one.
/// </summary>
/// <param name="root">Folder that relative names start from.</param>
public sealed class SourceFiles(string root)
{
    /// <summary>The largest generated C file met in the field has 9 MB.</summary>
    public const int MaximumBytes = 32 << 20;

    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet(
        [
            ".c", ".h", ".cc", ".hh", ".cpp", ".hpp", ".cxx", ".hxx", ".c++", ".h++", ".inc", ".inl", ".ipp", ".tcc", ".m", ".mm",
            ".py", ".pyi", ".pyx", ".pxd", ".pxi", ".src", ".tmpl", ".rs", ".y", ".l", ".def",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, SourceText?> _read = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Source files of nothing: quotes no line.</summary>
    public static SourceFiles None { get; } = new(Path.GetTempPath()) { IsEmpty = true };

    private bool IsEmpty { get; init; }

    /// <summary>The file, or null when it is missing, unreadable, too large or no source.</summary>
    public SourceText? Find(string file) => IsEmpty ? null : _read.GetOrAdd(file, Read);

    /// <summary>The line a location names, as a reader sees it; null when it cannot be read.</summary>
    public string? Quote(SourceLocation location)
    {
        SourceText? source = location.Line > 0 ? Find(location.File) : null;
        return source is not null && location.Line <= source.LineCount ? SourceText.Display(source.Line(location.Line)) : null;
    }

    private SourceText? Read(string file)
    {
        if (file.Length is 0 or > 4096 || file.Contains('\0') || !Extensions.Contains(Path.GetExtension(file)))
        {
            return null;
        }

        try
        {
            string full = Path.Combine(Root, file);
            var entry = new FileInfo(File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full);
            // A pipe or a device says it has no bytes: it is never opened.
            if (!entry.Exists || entry.Length is 0 or > MaximumBytes)
            {
                return null;
            }

            using FileStream stream = entry.OpenRead();
            byte[] bytes = new byte[Math.Min(entry.Length, MaximumBytes)];
            int count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return SourceText.FromBytes(file, bytes.AsSpan(0, count));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
