using Decref.Core.Findings;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>One compilation unit: its functions and its line table, read when first asked.</summary>
internal sealed unsafe class CompilationUnit
{
    private readonly DwarfDie _lines;
    private readonly Lazy<RangeMap<DwarfDie>> _functions;
    private readonly Lazy<Dictionary<string, ulong?>> _startsByName;
    private readonly Dictionary<nint, FunctionBody> _bodies = [];

    /// <param name="entry">The unit as the session lists it: a skeleton when the unit was split into a .dwo file.</param>
    public CompilationUnit(DwarfDie entry)
    {
        _lines = entry;
        _functions = new Lazy<RangeMap<DwarfDie>>(() => new RangeMap<DwarfDie>(Functions(FullUnit(entry), 0)));
        _startsByName = new Lazy<Dictionary<string, ulong?>>(() => IndexNames(Functions(FullUnit(entry), 0)));
    }

    public FunctionBody? FunctionAt(ulong address)
    {
        if (!_functions.Value.TryFind(address, out DwarfDie entry))
        {
            return null;
        }

        if (!_bodies.TryGetValue(entry.Address, out FunctionBody? body))
        {
            body = new FunctionBody(entry);
            _bodies.Add(entry.Address, body);
        }

        return body;
    }

    /// <summary>Where the only function of this linker name starts, also of a clone that the symbol table calls otherwise.</summary>
    public ulong? StartOf(string linkName) => _startsByName.Value.GetValueOrDefault(linkName);

    /// <summary>The line that the code at an address was compiled from.</summary>
    public SourceLocation? LineAt(ulong address)
    {
        DwarfDie unit = _lines;
        nint line = Libdw.DwarfLineAt(&unit, address);
        int number = 0;
        int column = 0;
        if (line == 0 || Libdw.DwarfLineNumber(line, &number) != 0 || Die.Text(Libdw.DwarfLineFile(line, null, null)) is not { } file)
        {
            return null;
        }

        _ = Libdw.DwarfLineColumn(line, &column);
        return new SourceLocation(FullPath(file), number, column);
    }

    /// <summary>The line an inlined body was called from.</summary>
    public SourceLocation? CallLine(DwarfDie inlined)
    {
        DwarfDie unit = _lines;
        nint files;
        nuint count;
        if (Die.Unsigned(inlined, DwarfAttributeName.CallFile) is not { } index || Libdw.DwarfSourceFiles(&unit, &files, &count) != 0
            || index >= count || Die.Text(Libdw.DwarfFileName(files, (nuint)index, null, null)) is not { } file)
        {
            return null;
        }

        ulong line = Die.Unsigned(inlined, DwarfAttributeName.CallLine) ?? 0;
        ulong column = Die.Unsigned(inlined, DwarfAttributeName.CallColumn) ?? 0;
        return line > int.MaxValue || column > int.MaxValue ? null : new SourceLocation(FullPath(file), (int)line, (int)column);
    }

    // libdw joins a name with its folder but not that folder with the one the compiler ran in. Where that is relative too
    // (Debian's libc), nothing is known to be joined.
    private string FullPath(string file)
        => SourcePath.Normalize(
            Die.Text(_lines, DwarfAttributeName.CompilationFolder) is { } folder && Path.IsPathRooted(folder) ? Path.Combine(folder, file) : file);

    private static IEnumerable<(AddressRange Range, DwarfDie Value)> Functions(DwarfDie parent, int nesting)
    {
        const int MaxNesting = 64;
        foreach (DwarfDie child in Die.Children(parent))
        {
            switch (Die.Tag(child))
            {
                case DwarfTag.Subprogram:
                    foreach (AddressRange range in Die.Ranges(child))
                    {
                        yield return (range, child);
                    }

                    break;

                // clang writes the body of a C++ function where it is declared.
                case DwarfTag.Namespace or DwarfTag.Module or DwarfTag.ClassType or DwarfTag.StructureType when nesting < MaxNesting:
                    foreach ((AddressRange Range, DwarfDie Value) function in Functions(child, nesting + 1))
                    {
                        yield return function;
                    }

                    break;
            }
        }
    }

    private static Dictionary<string, ulong?> IndexNames(IEnumerable<(AddressRange Range, DwarfDie Value)> functions)
    {
        var index = new Dictionary<string, ulong?>(StringComparer.Ordinal);
        foreach (IGrouping<nint, (AddressRange Range, DwarfDie Value)> pieces in functions.GroupBy(function => function.Value.Address))
        {
            (AddressRange range, DwarfDie entry) = pieces.First();
            if (Die.LinkName(entry) is { } name)
            {
                index[name] = index.ContainsKey(name) ? null : range.Start;
            }
        }

        return index;
    }

    private static DwarfDie FullUnit(DwarfDie entry)
    {
        const byte Skeleton = 4; // DW_UT_skeleton
        byte unitType;
        DwarfDie split;
        bool isSplit = Libdw.DwarfUnit(entry.Unit, null, &unitType, null, &split, null, null, null) == 0
            && unitType == Skeleton && split.Address != 0;
        return isSplit ? split : entry;
    }
}
