using System.Collections.Immutable;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>
/// Compiles, and where the source does not compile as it is tries what builds commonly add. A guess is kept only when the source compiles
/// with it, alone or on top of the ones before.
/// </summary>
/// <param name="headers">Folders with a <c>Python.h</c> of other versions, tried last and in this order.</param>
public sealed class BuildGuesses(Func<CompileCommand, CancellationToken, Task<CompiledText>> compile, ImmutableArray<string> headers)
{
    /// <summary>In the order they are tried; null where a guess does not apply.</summary>
    private readonly ImmutableArray<Func<CompileCommand, CompileCommand?>> _guesses = [new ConfigureTests(HeaderSearch.SystemFolders).Answer, NewerCpp];

    public async Task<CompiledText> CompileAsync(CompileCommand command, CancellationToken cancellation)
    {
        CompiledText first = await compile(command, cancellation).ConfigureAwait(false);
        if (first.Complaint is null || HeaderSearch.MissingHeader(first.Complaint) is not null)
        {
            return first;
        }

        CompileCommand tried = command;
        ImmutableArray<string> others = OtherHeaders.CouldHelp(command, first.Complaint) ? headers : [];
        foreach (Func<CompileCommand, CompileCommand?> guess in _guesses.Concat(others.Select(OtherHeaders.Instead)))
        {
            if (guess(tried) is { } next)
            {
                tried = next;
                CompiledText text = await compile(tried, cancellation).ConfigureAwait(false);
                if (text.Complaint is null)
                {
                    return text;
                }
            }
        }

        return first;
    }

    /// <summary>clang 14 and 15 read C++14 unless told otherwise; libraries of today need more.</summary>
    private static CompileCommand? NewerCpp(CompileCommand command) =>
        CompilerFlags.IsCpp(command.File) && !command.Flags.Any(static flag => flag.StartsWith("-std=", StringComparison.Ordinal))
            ? command with { Flags = [.. command.Flags, "-std=gnu++20"] }
            : null;
}
