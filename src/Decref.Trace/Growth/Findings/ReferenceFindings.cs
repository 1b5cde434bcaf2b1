using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Findings;

/// <summary>Findings about old objects that gain references which no leaked block holds.</summary>
internal static class ReferenceFindings
{
    /// <param name="samples">What the same function leaves behind in blocks.</param>
    public static ImmutableArray<Finding> Of(FunctionName target, ImmutableArray<ReferenceGrowth> grown, ImmutableArray<LeakSample> samples) =>
    [
        .. grown
            .Select(growth => growth with { References = growth.References - HeldBy(samples, growth) })
            .Where(growth => growth.References > 0)
            .GroupBy(growth => (growth.Object.Type, growth.Calls, growth.IsEstimate))
            .Select(group => Compose(target, [.. group])),
    ];

    /// <summary>A leaked object refers to its type and its items: those references go when it goes.</summary>
    private static long HeldBy(ImmutableArray<LeakSample> samples, ReferenceGrowth growth) =>
        (long)Math.Round(samples.Sum(sample => sample.Ownership.WordsEqualTo(growth.Object.Address) * growth.Calls / (double)sample.Window.Calls));

    private static Finding Compose(FunctionName target, ImmutableArray<ReferenceGrowth> alike)
    {
        GrownObject grown = alike[0].Object;
        long calls = alike[0].Calls;
        long references = alike.Sum(growth => growth.References);
        return new Finding
        {
            Rule = "RUN004",
            Kind = LeakKind.LostReference,
            Tier = Tier.Confident,
            Message = $"{CallWords.Leaves(calls, alike[0].IsEstimate)} {ReferenceWords.Of(alike)}",
            Target = target.Label,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(grown.Type),
            Location = target.Location,
            PerCall = new PerCall(calls, 0, 0, references, 0, []),
            Fingerprint = Fingerprint.Of("RUN004", target.Label, grown.Type, alike.Length == 1 ? grown.Description : ""),
        };
    }
}
