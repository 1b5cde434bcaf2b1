using System.Collections.Immutable;
using System.Text.Json;
using Decref.Core.Findings;
using Decref.Lint.Cache;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;

namespace Decref.Cli.Linting;

/// <summary>The whole answer of an earlier run over the same commands, as long as no file that was read for it has changed.</summary>
internal sealed class DocumentCache(CacheStore store, ClangTool clang, LintRequest request)
{
    private static readonly ImmutableArray<string> ProgramFileNames = ["decref", "decref.dll", "Decref.Core.dll", "Decref.Lint.dll"];

    internal FindingsDocument? Find(CapturedSources sources)
    {
        try
        {
            return store.Find(KeyOf(sources)) is { } entry ? JsonSerializer.Deserialize(entry.Content.Span, FindingsJson.Default.FindingsDocument) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Nothing is kept when a file could not be read at all: a header that was missing may come.</summary>
    internal void Keep(CapturedSources sources, ImmutableArray<ReadUnit> units, FindingsDocument document)
    {
        if (!SourceReader.IncompleteOf(units).IsEmpty)
        {
            return;
        }

        ImmutableArray<string> dependencies = [.. units.SelectMany(static unit => unit.Dependencies).Concat(ContractFiles()).Distinct().Order(StringComparer.Ordinal)];
        store.Keep(KeyOf(sources), new CacheEntry(dependencies, JsonSerializer.SerializeToUtf8Bytes(document, FindingsJson.Default.FindingsDocument)));
        store.Trim();
    }

    private CacheKey KeyOf(CapturedSources sources) => CacheKey.Of(
    [
        "document",
        .. ProgramFiles(),
        clang.Identity,
        Environment.CurrentDirectory,
        request.IsStrict.ToString(),
        .. ContractFiles(),
        .. sources.Skipped,
        .. sources.Incomplete.Select(static part => part.ToString()),
        .. sources.Commands.SelectMany(static command => (string[])[command.Directory, command.File, .. command.Flags]),
    ]);

    /// <summary>What tells this build of decref from another: a program compiled ahead of time has no module version to ask for.</summary>
    private static IEnumerable<string> ProgramFiles() =>
        ProgramFileNames.Select(static name => new FileInfo(Path.Combine(AppContext.BaseDirectory, name)))
            .Where(static file => file.Exists)
            .Select(static file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}");

    private IEnumerable<string> ContractFiles()
    {
        string project = Path.Combine(Environment.CurrentDirectory, UserContracts.ProjectFile);
        return request.ContractFiles.Select(Path.GetFullPath).Concat(File.Exists(project) ? [project] : []);
    }
}
