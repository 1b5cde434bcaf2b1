using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Growth.Passes;

namespace Decref.Trace.Growth.Findings;

/// <summary>Gives what remained without being a leak its name, and says what could not be decided.</summary>
internal sealed class NoiseReport
{
    private readonly string _target;
    private readonly LocateResult _located;
    private readonly FindingStacks _stacks;

    public NoiseReport(string target, LocateResult located, FindingStacks stacks)
    {
        _target = target;
        _located = located;
        _stacks = stacks;
        Observations = [.. Noise().GroupBy(NameOf).OrderBy(group => group.Key).Select(group => Observe(group.Key, [.. group]))];
        Incomplete = [.. located.Groups.Where(IsOpenQuestion).Take(1).Select(Undecided)];
    }

    public ImmutableArray<Observation> Observations { get; }

    public ImmutableArray<IncompletePart> Incomplete { get; }

    private IEnumerable<JudgedGroup> Noise() => _located.Groups.Where(group => !group.Pattern.IsLeak && group.Pattern.IsDecided);

    /// <summary>A container that is extended beside its leaked items is a consequence.</summary>
    private bool IsOpenQuestion(JudgedGroup group) =>
        group.Pattern.Kind == GrowthKind.Undecided || (group.Pattern.Kind == GrowthKind.Extended && !_located.Leaks.Any());

    private static string NameOf(JudgedGroup group) => group.Pattern.Kind switch
    {
        GrowthKind.Settled => "saturating-cache",
        GrowthKind.Interned => "interned-name",
        GrowthKind.Background => "background-thread",
        _ => "replaced-cache",
    };

    private Observation Observe(string name, ImmutableArray<JudgedGroup> groups)
    {
        int survivors = groups.Sum(group => group.Group.Count);
        string law = name switch
        {
            "saturating-cache" => "early calls left them, later calls none",
            "background-thread" => "another thread made them at its own pace",
            "interned-name" => "new names that this interpreter interns for ever",
            _ => "they replace those of earlier calls",
        };
        string what = survivors == 1 ? "1 survivor is" : $"{survivors} survivors are";
        return new Observation(_target, name, $"{what} no leak: {law} ({Where(groups[0])}, {_located.AllCalls} calls).")
        {
            IsRoutine = name is "saturating-cache" or "replaced-cache",
        };
    }

    private IncompletePart Undecided(JudgedGroup group) => new(
        _target,
        $"after {_located.AllCalls} calls what remains follows no law yet: {group.Group.Count} survivors ({Where(group)})",
        "Test a smaller piece of it, or one that does the same in every call.");

    private string Where(JudgedGroup group)
    {
        int member = group.Group.Members[0];
        (uint native, uint python) = group.Group.Key.IsHandle
            ? (_located.Snapshot.Handles[member].Native, _located.Snapshot.Handles[member].Python)
            : (_located.Snapshot.Blocks[member].Native, _located.Snapshot.Blocks[member].Python);
        SourceLocation? location = _stacks.Of(native, python, "allocated").Location;
        return location is null ? "at an unknown place" : $"first at {location.File}:{location.Line}";
    }
}
