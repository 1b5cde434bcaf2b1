using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Core.Reports.Sarif;

/// <summary>The entry of the Common Weakness Enumeration that a kind of leak falls under.</summary>
internal sealed record Weakness(string Id, string Name)
{
    private static readonly Weakness MissingRelease = new("401", "Missing Release of Memory after Effective Lifetime");
    private static readonly Weakness ReferenceCount = new("911", "Improper Update of Reference Count");

    private static readonly ImmutableDictionary<LeakKind, Weakness> ByKind = ImmutableDictionary.CreateRange(
        new Dictionary<LeakKind, Weakness>
        {
            [LeakKind.LostReference] = ReferenceCount,
            [LeakKind.UnfreedBlock] = MissingRelease,
            [LeakKind.DeallocLeak] = MissingRelease,
            [LeakKind.UncollectableCycle] = MissingRelease,
            [LeakKind.UnclosedHandle] = new("772", "Missing Release of Resource after Effective Lifetime"),
            [LeakKind.ReachableGrowth] = new("770", "Allocation of Resources Without Limits or Throttling"),
            [LeakKind.OverRelease] = ReferenceCount,
            [LeakKind.ApiMisuse] = new("573", "Improper Following of Specification by Caller"),
        });

    internal static readonly ImmutableArray<Weakness> All = [.. ByKind.Values.Distinct().OrderBy(weakness => weakness.Id, StringComparer.Ordinal)];

    internal static Weakness Of(LeakKind kind) => ByKind[kind];
}
