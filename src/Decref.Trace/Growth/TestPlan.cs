using System.Collections.Immutable;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>What one <c>decref test</c> does.</summary>
/// <param name="Launch">How to start the interpreter; its form is replaced by each of <paramref name="Forms"/>.</param>
/// <param name="Forms">One process each.</param>
/// <param name="TestedFolders">Folders with the extensions under test; empty: any extension is.</param>
/// <param name="ReportFolder">Paths below it are reported relative to it.</param>
public sealed record TestPlan(
    LaunchPlan Launch,
    ImmutableArray<TargetForm> Forms,
    ImmutableArray<string> TestedFolders,
    string ReportFolder)
{
    /// <summary>As many calls a clean verdict rests on at least, whatever time they take; 0: as many as decref's own limits allow.</summary>
    public int LeastCalls { get; init; }
}
