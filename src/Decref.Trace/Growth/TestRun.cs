using System.Collections.Immutable;
using System.Diagnostics;
using Decref.Core.Findings;
using Decref.Trace.Growth.Findings;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Launch;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth;

/// <summary>Tries every function of a target. A function that ends its process costs itself only: the rest run in a fresh one.</summary>
public sealed class TestRun
{
    private readonly TestPlan _plan;
    private readonly TestEvents _events;
    private readonly CancellationToken _cancellation;
    private readonly FrameClassifier _classifier;
    private readonly List<FunctionReport> _reports = [];
    private readonly List<IncompletePart> _incomplete = [];
    private ImmutableArray<SelfCheck> _selfCheck = [];

    private TestRun(TestPlan plan, TestEvents events, CancellationToken cancellation)
    {
        _plan = plan;
        _events = events;
        _cancellation = cancellation;
        _classifier = new FrameClassifier(plan.TestedFolders, [Path.GetDirectoryName(plan.Launch.Installation.Driver)!]);
    }

    public static FindingsDocument Run(TestPlan plan, TestEvents events, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var run = new TestRun(plan, events, cancellation);
        foreach (TargetForm form in plan.Forms)
        {
            run.RunForm(plan.Launch with { Form = form });
        }

        return run.Document(clock.Elapsed);
    }

    private void RunForm(LaunchPlan launch)
    {
        var finished = new HashSet<int>();
        bool goOn = true;
        while (goOn)
        {
            try
            {
                using DriverSession session = DriverSession.Start(launch, _cancellation);
                goOn = RunFunctions(session, launch.Form, finished);
                _events.Printed(launch.Form.Label, session.Output);
            }
            catch (TargetFailureException end)
            {
                AddIncomplete(launch.Form.Label, end.Failure);
                goOn = false;
            }
        }
    }

    /// <returns>True when functions are left for a fresh process.</returns>
    private bool RunFunctions(DriverSession session, TargetForm form, HashSet<int> finished)
    {
        ImmutableArray<LoadedTarget> targets = Wanted(session.Load(), form);
        var names = new CanonicalStacks(_classifier);
        var trial = new FunctionTrial(session, names, _classifier, _plan.ReportFolder, _plan.LeastCalls);
        foreach (LoadedTarget target in targets.Where(target => finished.Add(target.Index)))
        {
            string label = form.NameOf(target.Name);
            _events.Began(new TestProgress(label, finished.Count - 1, targets.Length));
            if (!TryRun(trial, target, label))
            {
                return finished.Count < targets.Length;
            }
        }

        _selfCheck = AgentSelfCheck.Of(session.Snapshot(session.NextBirth));
        return false;
    }

    private static ImmutableArray<LoadedTarget> Wanted(IReadOnlyList<LoadedTarget> found, TargetForm form)
    {
        ImmutableArray<LoadedTarget> wanted = [.. found.Where(target => form.Asks(target.Name))];
        if (wanted.Length == 0)
        {
            string reason = form.Only is null ? "it has no function named test_* or leak_*, and no class with tests" : $"it has no function or test {form.Only}";
            throw new TargetFailureException(new TargetFailure(reason, "Name a function that takes no arguments test_... or leak_....", ProcessEnded: false));
        }

        return wanted;
    }

    /// <returns>False when the process is gone.</returns>
    private bool TryRun(FunctionTrial trial, LoadedTarget target, string label)
    {
        if (target.SkipReason is not null)
        {
            _incomplete.Add(new IncompletePart(label, $"not run: {target.SkipReason}", "Write a leak_ function without arguments that calls it."));
            return true;
        }

        try
        {
            _reports.Add(trial.Run(target, new FunctionName(label, LocationOf(target))));
            return true;
        }
        catch (TargetFailureException end)
        {
            AddIncomplete(label, end.Failure);
            return !end.Failure.ProcessEnded;
        }
    }

    private SourceLocation? LocationOf(LoadedTarget target) =>
        target.File.Length == 0 ? null : new SourceLocation(ReportPath.Shorten(target.File, _plan.ReportFolder), target.Line, 0, target.Name);

    private void AddIncomplete(string subject, TargetFailure failure) =>
        _incomplete.Add(new IncompletePart(subject, failure.Reason, failure.Advice));

    private FindingsDocument Document(TimeSpan elapsed)
    {
        ImmutableArray<Finding> findings = [.. _reports.SelectMany(report => report.Findings)];
        ImmutableArray<IncompletePart> incomplete =
        [
            .. _incomplete,
            .. _reports.SelectMany(report => report.Incomplete),
            .. _selfCheck.Where(check => !check.Passed).Select(check => new IncompletePart("self-check " + check.Name, check.Message, "Run with -v and report this.")),
        ];
        return new FindingsDocument
        {
            Tool = new ToolIdentity("decref", ToolVersion.Current),
            Command = "test",
            Python = _plan.Launch.Python.Identity,
            Verdict = findings.Length > 0 ? Verdict.Leaks : incomplete.Length > 0 ? Verdict.Incomplete : Verdict.Clean,
            Examined = [.. _reports.Select(report => report.Examined)],
            Findings = findings,
            Observations = [.. _reports.SelectMany(report => report.Observations)],
            Calls = _reports.Count == 0 ? null : new CallRange(_reports.Min(report => report.Calls), _reports.Max(report => report.Calls)),
            Advice = [.. FewCallsAdvice.On(_reports), .. _reports.SelectMany(report => report.Advice).Distinct().OrderBy(advice => advice.Module, StringComparer.Ordinal).Select(advice => advice.Message)],
            Incomplete = incomplete,
            SelfCheck = _selfCheck,
            Seconds = Math.Round(elapsed.TotalSeconds, 3),
        };
    }
}
