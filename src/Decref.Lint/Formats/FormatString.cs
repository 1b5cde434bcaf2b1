using System.Collections.Immutable;

namespace Decref.Lint.Formats;

/// <summary>A format string, read: its units in order and the first thing wrong with it.</summary>
/// <param name="ItemCount">Python arguments of a parse format: a parenthesised group counts once.</param>
public sealed record FormatString(ImmutableArray<FormatUnit> Units, int ItemCount, FormatDefect? Defect)
{
    /// <summary>The C arguments wanted after the format, in order.</summary>
    public IEnumerable<(FormatUnit Unit, FormatSlot Slot)> Slots =>
        Units.SelectMany(unit => unit.Slots.Select(slot => (unit, slot)));

    public int SlotCount => Units.Sum(unit => unit.Slots.Length);
}
