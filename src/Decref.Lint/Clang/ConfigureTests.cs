using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>
/// Answers what a configure script would: <c>HAVE_SYS_TYPES_H</c> is defined when a project asks for it and <c>sys/types.h</c> is there,
/// <c>HAVE_GETIFADDRS</c> when the C library has that function.
/// </summary>
internal sealed partial class ConfigureTests(ImmutableArray<string> systemFolders)
{
    private const int MaximumHeaders = 400;

    private static readonly Lazy<nint> CLibrary = new(static () => NativeLibrary.TryLoad("libc.so.6", out nint library) ? library : 0);

    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _answers = [];

    /// <summary>The command with the tests its project asks for answered; null when it asks for none.</summary>
    public CompileCommand? Answer(CompileCommand command)
    {
        ImmutableArray<string> defined =
        [
            .. _answers.GetOrAdd(ProjectTop.Of(command), AnswersInHeaders)
                .Concat(AnswersIn(command.File))
                .Distinct()
                .Where(answer => !command.Flags.Any(flag => flag.StartsWith(answer, StringComparison.Ordinal))),
        ];
        return defined.IsEmpty ? null : command with { Flags = [.. command.Flags, .. defined.Select(static answer => answer + "=1")] };
    }

    private ImmutableArray<string> AnswersInHeaders(string project) =>
    [
        .. SourceTree.Find(project).HeaderFolders
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.h*"))
            .Order(StringComparer.Ordinal)
            .Take(MaximumHeaders)
            .SelectMany(AnswersIn)
            .Distinct(),
    ];

    private IEnumerable<string> AnswersIn(string file) =>
        Question().Matches(ProjectText.Of(file)).Select(static match => match.Groups["what"].Value).Distinct().Where(IsThere).Select(static what => $"-DHAVE_{what}");

    private bool IsThere(string question) => question.EndsWith("_H", StringComparison.Ordinal)
        ? HeaderNames(question[..^2]).Any(name => systemFolders.Any(folder => File.Exists(Path.Combine(folder, name))))
        : CLibrary.Value != 0 && NativeLibrary.TryGetExport(CLibrary.Value, question.ToLowerInvariant(), out _);

    /// <summary><c>SYS_TYPES</c> is <c>sys/types.h</c> or <c>sys_types.h</c>: the macro's name does not tell.</summary>
    private static IEnumerable<string> HeaderNames(string question)
    {
        string name = question.ToLowerInvariant();
        yield return $"{name}.h";
        for (int at = name.IndexOf('_', StringComparison.Ordinal); at >= 0; at = name.IndexOf('_', at + 1))
        {
            yield return $"{name[..at]}/{name[(at + 1)..]}.h";
        }
    }

    [GeneratedRegex(@"\bHAVE_(?<what>[A-Z0-9_]{2,60})\b")]
    private static partial Regex Question();
}
