using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>
/// Compiles, and where a name is undeclared that the project's build defines (<c>define_macros=[("SHELF_VERSION", ...)]</c> in setup.py)
/// defines it too and tries again. Its value stays unknown: an empty string, or 0 where a string does not compile.
/// </summary>
public sealed partial class BuildMacros(Func<CompileCommand, CancellationToken, Task<CompiledText>> compile)
{
    private const int MaximumMacros = 8;
    private const int MaximumLineLength = 1000;

    private static readonly ImmutableArray<string> Values = ["\"\"", "0"];

    public async Task<CompiledText> CompileAsync(CompileCommand command, CancellationToken cancellation)
    {
        CompileCommand tried = command;
        CompiledText text = await compile(tried, cancellation).ConfigureAwait(false);
        for (int added = 0; added < MaximumMacros && UndeclaredMacro(text.Complaint) is { } name && IsDefinedByTheBuild(name, command); added++)
        {
            if (await DefineAsync(name, tried, text.Complaint!, cancellation).ConfigureAwait(false) is not { } helped)
            {
                break;
            }

            (tried, text) = helped;
        }

        return text;
    }

    /// <summary>The first value that the name's line compiles with; null where none helps.</summary>
    private async Task<(CompileCommand Command, CompiledText Text)?> DefineAsync(string name, CompileCommand command, string complaint, CancellationToken cancellation)
    {
        foreach (string value in Values)
        {
            CompileCommand defined = command with { Flags = [.. command.Flags, $"-D{name}={value}"] };
            CompiledText text = await compile(defined, cancellation).ConfigureAwait(false);
            if (LineOf(text.Complaint) != LineOf(complaint) || UndeclaredMacro(text.Complaint) is { } other && other != name)
            {
                return (defined, text);
            }
        }

        return null;
    }

    /// <summary>The name a complaint is about: said by the compiler, or beside a string (<c>"shelf " SHELF_VERSION</c>) where it only expected something else.</summary>
    private static string? UndeclaredMacro(string? complaint)
    {
        if (complaint is null)
        {
            return null;
        }

        return Undeclared().Match(complaint) is { Success: true } said ? said.Groups["name"].Value
            : Expected().Match(complaint) is { Success: true } place ? NameBesideString(place.Groups["file"].Value, int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    private static string? NameBesideString(string file, int line)
    {
        try
        {
            return File.ReadLines(file, Encoding.Latin1).Skip(line - 1).FirstOrDefault() is { Length: < MaximumLineLength } text && BesideString().Match(text) is { Success: true } match
                ? match.Groups["name"].Value
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? LineOf(string? complaint) =>
        complaint is not null && FileAndLine().Match(complaint) is { Success: true } match ? match.Value : null;

    private static bool IsDefinedByTheBuild(string name, CompileCommand command) =>
        ProjectTop.BuildFilesAbove(command.File).Any(file => Regex.IsMatch(ProjectText.Of(file), $@"(\b|-D){name}\b", RegexOptions.CultureInvariant));

    [GeneratedRegex("error: use of undeclared identifier '(?<name>[A-Z_][A-Z0-9_]{2,99})'")]
    private static partial Regex Undeclared();

    [GeneratedRegex(@"^(?<file>/[^\n]{1,4095}?):(?<line>\d{1,7}):\d+: error: expected ")]
    private static partial Regex Expected();

    [GeneratedRegex("\"\\s*(?<name>[A-Z_][A-Z0-9_]{2,99})|(?<name>[A-Z_][A-Z0-9_]{2,99})\\s*\"")]
    private static partial Regex BesideString();

    [GeneratedRegex(@"^[^\n]{1,4096}?:\d+:")]
    private static partial Regex FileAndLine();
}
