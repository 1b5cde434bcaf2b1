using System.Collections.Immutable;
using System.Diagnostics;
using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Lint;
using Decref.Lint.Cache;
using Decref.Lint.Capture;
using Decref.Lint.Checks;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Fixes;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;
using Decref.Trace;

namespace Decref.Cli.Linting;

/// <summary>One run: sources and their flags → clang → modules → analysis → document.</summary>
internal sealed class LintRun(ClangTool clang, ContractTable contracts, LintRequest request, string? python, ProgressLine progress)
{
    private readonly CacheStore _store = new(CacheFolders.Results, new ContentHashes());

    internal async Task<FindingsDocument> RunAsync(CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        progress.Show(request.IsBuild ? "building" : "looking for sources");
        CapturedSources captured = await request.CaptureAsync(python, CacheFolders.Shims, cancellation).ConfigureAwait(false);
        CapturedSources sources = request.WithGenerated ? captured : GeneratedSource.Separate(captured);
        var answers = new DocumentCache(_store, clang, request);
        FindingsDocument document = answers.Find(sources) ?? await AnalyseAsync(sources, answers, cancellation).ConfigureAwait(false);
        return document with { Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds };
    }

    private async Task<FindingsDocument> AnalyseAsync(CapturedSources sources, DocumentCache answers, CancellationToken cancellation)
    {
        progress.Show($"reading {sources.Commands.Length} files");
        ImmutableArray<ReadUnit> units = await ReadAsync(sources.Commands, cancellation).ConfigureAwait(false);
        progress.Show("analysing");
        ImmutableArray<IrModule> modules = [.. units.Select(static unit => unit.Module).OfType<IrModule>()];
        PythonVersion version = HeaderVersion.Of(units) ?? PythonVersion.Newest;
        var files = new SourceFiles(Environment.CurrentDirectory);
        SourceMarks marks = SourceMarks.Read(modules, files);
        LintResult found = Linter.Analyse(modules, contracts, version, AnalysisLimits.Default, marks);
        ImmutableArray<Finding> bugs = OneBugPerMacro.Join(found.Findings, files, units.SelectMany(static unit => unit.Dependencies).Where(ProjectFiles.Contains));
        LintResult result = found with { Findings = FixSuggester.Suggest(LostTogether.Group(bugs), found.Modules, files) };
        FindingsDocument document = Document(sources, units, result, marks);
        answers.Keep(sources, units, document);
        return document;
    }

    private async Task<ImmutableArray<ReadUnit>> ReadAsync(ImmutableArray<CompileCommand> commands, CancellationToken cancellation)
    {
        using PrivateFolder scratch = PrivateFolder.Create();
        var run = new ClangRun(clang, ClangLimits.Default, scratch.Path);
        var search = new HeaderSearch(run.CompileAsync, HeaderSearch.SystemFolders);
        var guesses = new BuildGuesses(new BuildMacros(search.CompileAsync).CompileAsync, OtherHeaders.FindAll());
        var reader = new SourceReader(new CachingCompiler(clang, run.AttemptAsync, _store).CompileAsync, new CachingCompiler(clang, guesses.CompileAsync, _store).CompileAsync);
        return await reader.ReadAsync(commands, cancellation).ConfigureAwait(false);
    }

    private FindingsDocument Document(CapturedSources sources, ImmutableArray<ReadUnit> units, LintResult result, SourceMarks marks)
    {
        ImmutableArray<IncompletePart> incomplete =
        [
            .. sources.Incomplete,
            .. SourceReader.IncompleteOf(units),
            .. NothingRead(sources, units),
            .. marks.Diagnostics.Select(static problem => new IncompletePart($"{problem.Location.File}:{problem.Location.Line}", $"A mark cannot be used: {problem.Message}.", "Correct the comment; docs/contracts.md has its words.")),
            .. request.IsStrict ? result.Incomplete : [],
        ];
        return new FindingsDocument
        {
            Tool = new ToolIdentity("decref", ToolVersion.Current),
            Command = "lint",
            Verdict = Verdicts.Of(result.Findings, incomplete, []),
            Examined = [.. units.Where(static unit => unit.Module is not null).Select(static unit => $"{RelativePlaces.Shorten(Environment.CurrentDirectory, unit.Command.File)}: {unit.Module!.Functions.Length} functions"), .. sources.Skipped, .. SourceReader.SkippedOf(units)],
            Findings = [.. result.Findings.Select(static finding => RelativePlaces.In(Environment.CurrentDirectory, finding))],
            Incomplete = incomplete,
            SelfCheck = Budgets(result),
            Advice = [.. ReadWithOtherHeaders(units)],
        };
    }

    private static IEnumerable<string> ReadWithOtherHeaders(ImmutableArray<ReadUnit> units) =>
        from unit in units
        where unit.Module is not null
        let version = HeaderVersion.Instead(unit)
        where version is not null
        group unit by version into alike
        orderby alike.Key
        let files = alike.Count() == 1 ? $"{RelativePlaces.Shorten(Environment.CurrentDirectory, alike.First().Command.File)} compiles" : $"{alike.Count()} files compile"
        select $"{files} only with the headers of CPython {alike.Key} and {(alike.Count() == 1 ? "was" : "were")} read with those; --python PROGRAM names the version you mean.";

    private static IEnumerable<IncompletePart> NothingRead(CapturedSources sources, ImmutableArray<ReadUnit> units) =>
        units.IsEmpty && sources.Incomplete.IsEmpty
            ? [new IncompletePart("sources", sources.Skipped.IsEmpty ? "There is no C or C++ source there." : $"There is nothing to read there: {sources.Skipped[0]}.", sources.Skipped.IsEmpty ? "Name a folder with C or C++ files." : "Generated sources are read with --generated.")]
            : [];

    private ImmutableArray<SelfCheck> Budgets(LintResult result) => request.IsStrict || result.Incomplete.IsEmpty
        ? []
        : [new SelfCheck("function budgets", Passed: true, $"not followed to the end: {string.Join(", ", result.Incomplete.Select(static part => part.Subject))}; --strict counts them as incomplete")];
}
