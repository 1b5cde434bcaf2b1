using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Capture;
using Decref.Lint.Ir;
using Decref.Lint.Ir.Text;

namespace Decref.Lint.Clang;

/// <summary>From compile commands to modules: as many compilers at once as there are processors, results in the order of the commands.</summary>
/// <param name="compile">What every file is given.</param>
/// <param name="insist">What is done for a file that does not compile by itself and is no part of one that does; null for nothing.</param>
public sealed class SourceReader(
    Func<CompileCommand, CancellationToken, Task<CompiledText>> compile,
    Func<CompileCommand, CancellationToken, Task<CompiledText>>? insist = null)
{
    private static readonly IrReadOptions Options = new(ProjectFiles.Contains, IrLimits.Default);

    public async Task<ImmutableArray<ReadUnit>> ReadAsync(ImmutableArray<CompileCommand> commands, CancellationToken cancellation)
    {
        var units = new ReadUnit[commands.Length];
        await ReadAsync(Enumerable.Range(0, commands.Length), compile).ConfigureAwait(false);
        if (insist is not null)
        {
            HashSet<string> included = Included(units);
            await ReadAsync(Enumerable.Range(0, units.Length).Where(i => units[i].Module is null && !included.Contains(commands[i].File)), insist).ConfigureAwait(false);
        }

        return [.. units];

        Task ReadAsync(IEnumerable<int> which, Func<CompileCommand, CancellationToken, Task<CompiledText>> how) => Parallel.ForEachAsync(
            which.ToArray(),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (i, token) => units[i] = UnitOf(commands[i], await how(commands[i], token).ConfigureAwait(false)));
    }

    /// <summary>What was not read, one entry each. A file that another one includes is read there.</summary>
    public static ImmutableArray<IncompletePart> IncompleteOf(ImmutableArray<ReadUnit> units)
    {
        HashSet<string> included = Included(units);
        return
        [
            .. units
                .Where(unit => unit.Module is null && !included.Contains(unit.Command.File) && PlatformOf(unit) is null)
                .Select(static unit => new IncompletePart(unit.Command.File, $"It does not compile: {unit.Complaint}", AdviceFor(unit.Complaint))),
            .. units.SelectMany(static unit => unit.Module?.Problems ?? []).Select(static problem => new IncompletePart("compiler text", problem, "Report this with the version of clang.")),
            .. units.SelectMany(static unit => unit.Module?.Unread ?? []).DistinctBy(static function => (function.Name, function.Position)).Select(NotFollowed),
        ];
    }

    /// <summary>Sources for other systems, one sentence each.</summary>
    public static IEnumerable<string> SkippedOf(ImmutableArray<ReadUnit> units) =>
        from unit in units
        where unit.Module is null
        let platform = PlatformOf(unit)
        where platform is not null
        select $"{unit.Command.File} is for {platform} and is skipped: it needs {HeaderSearch.MissingHeader(unit.Complaint)}";

    private static string? PlatformOf(ReadUnit unit) => HeaderSearch.MissingHeader(unit.Complaint) is { } header ? ForeignPlatform.Of(header) : null;

    private static HashSet<string> Included(IEnumerable<ReadUnit> units) =>
        [.. units.Where(static unit => unit.Module is not null).SelectMany(static unit => unit.Dependencies)];

    private static ReadUnit UnitOf(CompileCommand command, CompiledText text) =>
        new(command, text.Complaint is null ? IrReader.Read(text.Text, Options) : null, text.Dependencies, text.Complaint);

    private static string AdviceFor(string? complaint) =>
        (HeaderSearch.MissingHeader(complaint) is { } header ? $"Install the package that has {header}, or give" : "Give")
        + " the flags of its build: decref lint FILE -- -Idir -DX=1, or capture the build: decref lint -- python3 setup.py build_ext -i.";

    private static IncompletePart NotFollowed(UnreadFunction function) => new(
        function.Position.IsKnown ? $"{function.Position.File}:{function.Position.Line} {function.Name}" : function.Name,
        $"The function could not be followed: {function.Reason}.",
        "Every other function was analysed.");
}
