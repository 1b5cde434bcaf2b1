using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Growth.Findings;

namespace Decref.Trace.Heap;

/// <summary>
/// What extension modules made and is still live in one process. What they made while they were imported is their module
/// state; what no second call repeated, and what was made when its line ran first and never again, are first uses: each told in one sentence. The rest is shown group by group.
/// </summary>
/// <param name="most">Groups to show; <see cref="int.MaxValue"/>: all, single blocks too.</param>
internal sealed class ExtensionLeftovers(string process, string when, int most, FindingStacks stacks, FirstUses firstUses)
{
    private const string ImportMachinery = "<frozen importlib";

    /// <summary>Blocks of one exact stack that a type's creation makes: one for each of its methods. Many more are many types.</summary>
    private const int FewForOneType = 64;

    private static readonly ImmutableArray<string> TypeParts = ["getset_descriptor", "member_descriptor", "method_descriptor", "wrapper_descriptor"];

    private readonly List<(LiveGroup Group, FindingStack Stack)> _left = [];
    private readonly List<LiveGroup> _imported = [];
    private readonly List<LiveGroup> _ofPythonCode = [];
    private readonly List<LiveGroup> _single = [];
    private readonly List<LiveGroup> _ofFirstUse = [];

    /// <param name="group">Groups come in the order they are to be shown.</param>
    public void Add(LiveGroup group)
    {
        FindingStack stack = stacks.Of(group.Native, group.Python, group.Handles.Length > 0 ? "opened" : "allocated");
        if (stack.CallStack.Frames.Any(frame => frame.Location?.File.StartsWith(ImportMachinery, StringComparison.Ordinal) == true))
        {
            _imported.Add(group);
        }
        else if (IsMadeByPythonCode(stack))
        {
            _ofPythonCode.Add(group);
        }
        else if (group.Handles.IsEmpty && (group.Repeated == 1 || IsOfType(group)) && most != int.MaxValue)
        {
            _single.Add(group);
        }
        else if (group.Handles.IsEmpty && most != int.MaxValue && firstUses.Contain(group))
        {
            _ofFirstUse.Add(group);
        }
        else
        {
            _left.Add((group, stack));
        }
    }

    public IEnumerable<Finding> Findings() => _left.Take(most).Select(left => Compose(left.Group, left.Stack));

    public IEnumerable<Observation> Observations()
    {
        if (_left.Count > most)
        {
            yield return Sum("more-groups", _left.Skip(most).Select(left => left.Group), _left.Count - most == 1 ? "1 more group of extensions holds" : $"{_left.Count - most} more groups of extensions hold", ": -v shows all");
        }

        if (_single.Count > 0)
        {
            yield return Sum("single-blocks", _single, "extensions keep", " that no other call repeated: -v shows each");
        }

        if (_ofFirstUse.Count > 0)
        {
            yield return Sum("first-uses", _ofFirstUse, "extensions keep", " of first uses, whose lines came again and left nothing more: -v shows each");
        }

        if (_imported.Count > 0)
        {
            yield return Sum("module-state", _imported, "extensions made", " while they were imported");
        }

        if (_ofPythonCode.Count > 0)
        {
            yield return Sum("python-objects", _ofPythonCode, "Python code that extensions called made", "");
        }
    }

    /// <summary>What <c>PyType_Ready</c> leaves when a type is first used: one call of the extension, several descriptors.</summary>
    private static bool IsOfType(LiveGroup group) => group.Repeated < FewForOneType && group.Objects.Any(objects => TypeParts.Contains(objects.Type));

    /// <summary>The extension only called Python code, and that made it.</summary>
    private static bool IsMadeByPythonCode(FindingStack stack)
    {
        StackFrame? first = stack.CallStack.Frames.FirstOrDefault(frame => !frame.IsInterpreter);
        return first?.Language == FrameLanguage.Python;
    }

    private Observation Sum(string name, IEnumerable<LiveGroup> groups, string beginning, string end)
    {
        (long blocks, long bytes) = (0, 0);
        foreach (LiveGroup group in groups)
        {
            blocks += group.Blocks;
            bytes += group.Bytes;
        }

        return new Observation(process, name, $"{beginning} {blocks} blocks, {bytes} bytes{end}.");
    }

    private Finding Compose(LiveGroup group, FindingStack stack)
    {
        (string rule, LeakKind kind, string what) = group switch
        {
            { Handles.Length: > 0 } => ("RUN013", LeakKind.UnclosedHandle, HandlesOf(group)),
            { ObjectCount: > 0 } => ("RUN011", LeakKind.LostReference, $"{group.ObjectCount} object{(group.ObjectCount == 1 ? "" : "s")} live"),
            _ => ("RUN012", LeakKind.UnfreedBlock, $"{group.Blocks} block{(group.Blocks == 1 ? "" : "s")} live"),
        };
        return new Finding
        {
            Rule = rule,
            Kind = kind,
            Tier = Tier.Possible,
            Message = $"{what} {when}",
            Target = process,
            Object = group.Objects.Length > 0 ? new LeakedObject(group.Objects[0].Type) : null,
            Location = stack.Location,
            PerCall = new PerCall(PerCall.WholeRun, group.Blocks, group.Bytes, 0, group.Handles.Length, group.Objects),
            Stacks = [stack.CallStack],
            Fingerprint = Fingerprint.Of(rule, stack.Location?.File, stack.Location?.Function, group.Objects.FirstOrDefault()?.Type),
        };
    }

    private static string HandlesOf(LiveGroup group)
    {
        const int Named = 3;
        string more = group.Handles.Length > Named ? $" and {group.Handles.Length - Named} more" : "";
        return $"{string.Join(", ", group.Handles.Take(Named))}{more} open";
    }
}
