using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>Findings about old objects that gain references which no leaked block holds.</summary>
internal static class ReferenceFindings
{
    public static ImmutableArray<Finding> Of(string target, ImmutableArray<ReferenceGrowth> grown, LeakFindings leaks)
    {
        return [.. grown.Where(growth => !IsHeldByLeaks(growth, leaks)).Select(growth => Compose(target, growth))];
    }

    /// <summary>A leaked object refers to its type and its items: those references go when it goes.</summary>
    private static bool IsHeldByLeaks(ReferenceGrowth growth, LeakFindings leaks)
    {
        long held = leaks.Ownership?.WordsEqualTo(growth.Object.Address) ?? 0;
        return held * growth.Calls >= growth.References * leaks.WindowCalls;
    }

    private static Finding Compose(string target, ReferenceGrowth growth)
    {
        GrownObject grown = growth.Object;
        string name = grown.Description.Length > 0 ? $"{grown.Type} {grown.Description}" : $"a {grown.Type} object";
        string every = growth.Calls == 1 ? "each call" : $"every {growth.Calls} calls";
        string references = growth.References == 1 ? "1 reference" : $"{growth.References} references";
        return new Finding
        {
            Rule = "RUN004",
            Kind = LeakKind.LostReference,
            Tier = Tier.Confident,
            Message = $"{references} to {name}, which was there before, left behind by {every}",
            Target = target,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(grown.Type),
            PerCall = new PerCall(growth.Calls, 0, 0, growth.References, 0, []),
            Fingerprint = Fingerprint.Of("RUN004", target, grown.Type, grown.Description),
        };
    }
}
