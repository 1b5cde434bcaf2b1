using Decref.Core.Findings;

namespace Decref.Core.Reports;

/// <summary>What a reader should do about a finding: one sentence.</summary>
internal static class NextStep
{
    internal static string Of(Finding finding)
    {
        string what = finding switch
        {
            { Fixes: [_, ..] } => "apply the fix above",
            { Kind: LeakKind.LostReference } => $"release {Name(finding)} on every path that leaves it behind, or hand it to an owner that does",
            { Kind: LeakKind.UnfreedBlock } => $"free {Name(finding)} on every path, or hand it to an owner that does",
            { Kind: LeakKind.DeallocLeak } => $"release {Name(finding)} in the type's tp_dealloc and tp_clear",
            { Kind: LeakKind.UncollectableCycle } => $"give the type Py_TPFLAGS_HAVE_GC, a tp_traverse that visits {Name(finding)} and a tp_clear that clears it",
            { Kind: LeakKind.UnclosedHandle } => $"close {Name(finding)} on every path",
            { Kind: LeakKind.ReachableGrowth } => "bound the container that keeps it, or empty it when its owner is done",
            { Kind: LeakKind.OverRelease } => $"take a reference to {Name(finding)} before giving one away",
            _ => "follow the function's convention",
        };
        return $"{what} (decref explain {finding.Rule})";
    }

    private static string Name(Finding finding) =>
        finding.Object?.Variable is string variable ? $"'{variable}'" : "it";
}
