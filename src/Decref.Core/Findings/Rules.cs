using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>Every rule, in the order of the documentation. A test walks this table: each row has a page, each page a row.</summary>
public static class Rules
{
    public static readonly ImmutableArray<Rule> All =
    [
        // Measured by `decref test` and `decref run`.
        new("RUN001", "Objects left behind by each call", LeakKind.LostReference, Tier.Confident),
        new("RUN002", "Memory blocks left behind by each call", LeakKind.UnfreedBlock, Tier.Confident),
        new("RUN003", "Handles left open by each call", LeakKind.UnclosedHandle, Tier.Confident),
        new("RUN004", "References to an older object grow with each call", LeakKind.LostReference, Tier.Confident),
        new("RUN005", "Cycles left behind that the collector cannot free", LeakKind.UncollectableCycle, Tier.Confident),
        new("RUN006", "A block that grows with each call", LeakKind.ReachableGrowth, Tier.Confident),
    ];

    private static readonly ImmutableDictionary<string, Rule> ById = All.ToImmutableDictionary(rule => rule.Id);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
