using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Xunit;

namespace Decref.Lint.Tests.Mutation;

/// <summary>Puts mistakes into functions that have none, and wants them found.</summary>
public sealed class MutationTests
{
    private const double WantedShare = 0.9;
    private const int WantedMutants = 1000;

    private static readonly PythonVersion Python = new(3, 11);

    [Fact]
    public async Task Analyse_CleanFunctions_AreSilent()
    {
        ImmutableArray<IrModule> modules = await CleanSources.Clean(TestContext.Current.CancellationToken);

        Assert.Empty(modules.SelectMany(module => Linter.Analyse([module], ContractTable.BuiltIn, Python, AnalysisLimits.Default).Findings)
            .Select(finding => $"{Path.GetFileName(finding.Location?.File)}:{finding.Location?.Line} {finding.Rule} {finding.Message}"));
    }

    [Fact]
    public async Task Analyse_OneMistakeInACleanFunction_FindsAtLeastNineInTen()
    {
        ImmutableArray<IrModule> clean = await CleanSources.Clean(TestContext.Current.CancellationToken);
        ImmutableArray<IrModule> right = await CleanSources.Checked(TestContext.Current.CancellationToken);
        ImmutableArray<(Mutant Mutant, Tier? Tier)> judged = [.. clean.Concat(right).AsParallel().AsOrdered().SelectMany(Judge)];

        string table = string.Join('\n', judged.GroupBy(one => one.Mutant.Operator).Select(Row).Append(Row(judged.ToLookup(_ => "all")["all"], "all")));
        string missed = string.Join('\n', judged.Where(one => one.Tier is null).Select(one => Describe(one.Mutant)));
        TestContext.Current.TestOutputHelper?.WriteLine(table + "\n\nmissed:\n" + missed);
        Assert.True(judged.Length >= WantedMutants, $"only {judged.Length} mutants:\n{table}");
        Assert.True(judged.Count(one => one.Tier is not null) >= WantedShare * judged.Length, $"{table}\n{missed}");
    }

    private static IEnumerable<(Mutant Mutant, Tier? Tier)> Judge(IrModule module)
    {
        foreach (IrFunction function in module.Functions)
        {
            var around = new Neighbourhood(module, function, Python);
            foreach (Mutant mutant in around.IsSilent ? Mutations.Of(function, Python) : [])
            {
                Finding[] news = [.. around.News(mutant)];
                yield return (mutant, news.Length == 0 ? null : news.Min(finding => finding.Tier));
            }
        }
    }

    private static string Row(IGrouping<string, (Mutant, Tier?)> group) => Row(group, group.Key);

    private static string Row(IEnumerable<(Mutant Mutant, Tier? Tier)> judged, string name)
    {
        (Mutant Mutant, Tier? Tier)[] all = [.. judged];
        return $"| {name} | {all.Length} | {all.Count(one => one.Tier is not null)} | {all.Count(one => one.Tier == Tier.Confident)} |";
    }

    private static string Describe(Mutant mutant) => $"{mutant.Operator}: {mutant.Function.Name} {Path.GetFileName(mutant.Position.File)}:{mutant.Position.Line}";
}
