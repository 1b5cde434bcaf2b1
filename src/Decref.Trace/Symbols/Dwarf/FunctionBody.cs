namespace Decref.Trace.Symbols.Dwarf;

/// <summary>One compiled function: what was inlined into it, and the calls it makes. Read once, then asked often.</summary>
internal sealed class FunctionBody
{
    // The deepest nesting seen in libpython is 12; this only stops damaged data.
    private const int MaxNesting = 256;

    private readonly List<InlinedCall> _inlined = [];
    private readonly List<DwarfDie> _callSiteEntries = [];
    private readonly Lazy<List<CallSite>> _callSites;

    public FunctionBody(DwarfDie entry)
    {
        Entry = entry;
        Collect(entry, 0, 0);
        _callSites = new Lazy<List<CallSite>>(() => _callSiteEntries.ConvertAll(ReadCallSite));
    }

    public DwarfDie Entry { get; }

    public IReadOnlyList<CallSite> CallSites => _callSites.Value;

    /// <summary>The inlined bodies that hold an address, innermost first.</summary>
    public List<DwarfDie> InlinedAt(ulong address)
    {
        List<InlinedCall> holding = _inlined.FindAll(call => call.Range.Contains(address));
        holding.Sort((left, right) => right.Depth.CompareTo(left.Depth));
        return holding.ConvertAll(call => call.Entry);
    }

    private void Collect(DwarfDie parent, int inlineDepth, int nesting)
    {
        if (nesting > MaxNesting)
        {
            return;
        }

        foreach (DwarfDie child in Die.Children(parent))
        {
            switch (Die.Tag(child))
            {
                case DwarfTag.InlinedSubroutine:
                    _inlined.AddRange(Die.Ranges(child).Select(range => new InlinedCall(range, inlineDepth + 1, child)));
                    Collect(child, inlineDepth + 1, nesting + 1);
                    break;
                case DwarfTag.LexicalBlock or DwarfTag.TryBlock or DwarfTag.CatchBlock:
                    Collect(child, inlineDepth, nesting + 1);
                    break;
                case DwarfTag.CallSite or DwarfTag.GnuCallSite:
                    _callSiteEntries.Add(child);
                    break;
            }
        }
    }

    private static CallSite ReadCallSite(DwarfDie entry)
    {
        bool isGnu = Die.Tag(entry) == DwarfTag.GnuCallSite;
        ulong? returnAddress = Die.Address(entry, isGnu ? DwarfAttributeName.LowPc : DwarfAttributeName.CallReturnPc);
        bool isTail = Die.Flag(entry, isGnu ? DwarfAttributeName.GnuTailCall : DwarfAttributeName.CallTailCall);
        DwarfDie? target = Die.Reference(entry, isGnu ? DwarfAttributeName.AbstractOrigin : DwarfAttributeName.CallOrigin);
        return new CallSite(returnAddress ?? 0, isTail, target);
    }
}
