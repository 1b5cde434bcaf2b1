using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Questions to one debugging entry, in C# terms.</summary>
internal static unsafe class Die
{
    // A damaged DW_AT_sibling may point backwards: no real entry has this many children.
    private const int MaxChildren = 4_000_000;

    // Ranges of one entry; real ones have a few dozen.
    private const int MaxRanges = 100_000;

    public static int Tag(DwarfDie die) => Libdw.DwarfTag(&die);

    /// <summary>The children in order; an unreadable one ends the list.</summary>
    public static IEnumerable<DwarfDie> Children(DwarfDie parent)
    {
        bool found = FirstChild(parent, out DwarfDie child);
        for (int count = 0; found && count < MaxChildren; count++)
        {
            yield return child;
            found = NextSibling(child, out child);
        }
    }

    public static List<AddressRange> Ranges(DwarfDie die)
    {
        var ranges = new List<AddressRange>(1);
        ulong rangesBase;
        ulong start;
        ulong end;
        nint offset = 0;
        while ((offset = Libdw.DwarfRanges(&die, offset, &rangesBase, &start, &end)) > 0 && ranges.Count < MaxRanges)
        {
            if (start < end)
            {
                ranges.Add(new AddressRange(start, end));
            }
        }

        return ranges;
    }

    /// <summary>The name of a function as the linker sees it: mangled in C++.</summary>
    public static string? LinkName(DwarfDie function)
        => IntegratedText(function, DwarfAttributeName.LinkageName)
            ?? IntegratedText(function, DwarfAttributeName.MipsLinkageName)
            ?? Text(Libdw.DwarfName(&function));

    public static ulong? Unsigned(DwarfDie die, uint name)
    {
        DwarfAttribute attribute;
        ulong value;
        return Libdw.DwarfAttr(&die, name, &attribute) is not null && Libdw.DwarfFormUnsigned(&attribute, &value) == 0 ? value : null;
    }

    public static ulong? Address(DwarfDie die, uint name)
    {
        DwarfAttribute attribute;
        ulong value;
        return Libdw.DwarfAttr(&die, name, &attribute) is not null && Libdw.DwarfFormAddress(&attribute, &value) == 0 ? value : null;
    }

    public static bool Flag(DwarfDie die, uint name)
    {
        DwarfAttribute attribute;
        byte value;
        return Libdw.DwarfAttr(&die, name, &attribute) is not null && Libdw.DwarfFormFlag(&attribute, &value) == 0 && value != 0;
    }

    public static DwarfDie? Reference(DwarfDie die, uint name)
    {
        DwarfAttribute attribute;
        DwarfDie target;
        return Libdw.DwarfAttr(&die, name, &attribute) is not null && Libdw.DwarfFormReference(&attribute, &target) is not null
            ? target
            : null;
    }

    public static string? Text(DwarfDie die, uint name)
    {
        DwarfAttribute attribute;
        return Libdw.DwarfAttr(&die, name, &attribute) is null ? null : Text(Libdw.DwarfFormString(&attribute));
    }

    public static string? Text(byte* text) => text is null ? null : Marshal.PtrToStringUTF8((nint)text);

    private static string? IntegratedText(DwarfDie die, uint name)
    {
        DwarfAttribute attribute;
        return Libdw.DwarfAttrIntegrate(&die, name, &attribute) is null ? null : Text(Libdw.DwarfFormString(&attribute));
    }

    private static bool FirstChild(DwarfDie parent, out DwarfDie child)
    {
        fixed (DwarfDie* result = &child)
        {
            return Libdw.DwarfChild(&parent, result) == 0;
        }
    }

    private static bool NextSibling(DwarfDie die, out DwarfDie sibling)
    {
        fixed (DwarfDie* result = &sibling)
        {
            return Libdw.DwarfSibling(&die, result) == 0;
        }
    }
}
