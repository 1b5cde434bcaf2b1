using System.Collections.Immutable;
using System.Text;

namespace Decref.Lint.Clang;

/// <summary>Reads the list of files that <c>-MD</c> writes, in the syntax of make.</summary>
internal static class DependencyFile
{
    private const long MaximumBytes = 16 << 20;

    public static ImmutableArray<string> Read(string file, string directory)
    {
        var description = new FileInfo(file);
        return description.Exists && description.Length <= MaximumBytes ? [.. Parse(File.ReadAllText(file)).Select(name => Path.GetFullPath(name, directory))] : [];
    }

    /// <summary>The names after the first colon; a backslash escapes a blank or a line end, <c>$$</c> is a dollar.</summary>
    internal static ImmutableArray<string> Parse(string text)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        var name = new StringBuilder();
        for (int i = text.IndexOf(": ", StringComparison.Ordinal) + 1; i < text.Length; i++)
        {
            char current = text[i];
            char next = i + 1 < text.Length ? text[i + 1] : '\n';
            if ((current == '\\' && next is ' ' or '#' or '\\') || (current == '$' && next == '$'))
            {
                name.Append(next);
                i++;
            }
            else if (char.IsWhiteSpace(current) || (current == '\\' && next is '\n' or '\r'))
            {
                Take(name, names);
            }
            else
            {
                name.Append(current);
            }
        }

        Take(name, names);
        return names.ToImmutable();
    }

    private static void Take(StringBuilder name, ImmutableArray<string>.Builder names)
    {
        if (name.Length > 0)
        {
            names.Add(name.ToString());
            name.Clear();
        }
    }
}
