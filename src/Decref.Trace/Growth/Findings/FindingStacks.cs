using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth.Findings;

/// <summary>Symbolises the stacks of one snapshot for findings.</summary>
internal sealed class FindingStacks : IDisposable
{
    private readonly SnapshotStacks _stacks;
    private readonly Symbolizer _symbolizer;
    private readonly string _folder;

    /// <param name="folder">Paths below it are written relative to it.</param>
    public FindingStacks(Snapshot snapshot, FrameClassifier classifier, string folder)
    {
        _stacks = new SnapshotStacks(snapshot);
        _symbolizer = new Symbolizer(_stacks.Modules, classifier);
        _folder = folder;
    }

    /// <summary>On the modules that the stacks of findings run through.</summary>
    public IEnumerable<SymbolAdvice> AdviceOn(IEnumerable<Finding> findings)
    {
        HashSet<string?> shown = [.. findings.SelectMany(finding => finding.Stacks).SelectMany(stack => stack.Frames).Select(frame => frame.Module)];
        return shown.Count == 0 ? [] : _symbolizer.Advice.Where(advice => advice.Module.Length == 0 || shown.Contains(advice.Module));
    }

    public FindingStack Of(uint native, uint python, string caption)
    {
        TracedStack traced = _symbolizer.Symbolize(_stacks.Native(native), _stacks.Python(python));
        CallStack stack = traced.ToCallStack(caption);
        var shortened = new CallStack(stack.Caption, [.. stack.Frames.Select(frame => frame with { Location = Shorten(frame.Location) })]);
        return new FindingStack(shortened, Shorten(traced.Blamed?.Frame.Location));
    }

    public void Dispose() => _symbolizer.Dispose();

    private SourceLocation? Shorten(SourceLocation? location) =>
        location is null ? null : location with { File = ReportPath.Shorten(location.File, _folder) };
}
