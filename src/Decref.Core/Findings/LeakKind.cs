using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>The taxonomy every part speaks (docs/design.md §1).</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LeakKind>))]
public enum LeakKind
{
    LostReference,
    UnfreedBlock,
    DeallocLeak,
    UncollectableCycle,
    UnclosedHandle,
    ReachableGrowth,
    OverRelease,

    /// <summary>Not a leak: an error convention or an argument format that is broken (issue 3, checks "errors" and "arguments").</summary>
    ApiMisuse,
}
