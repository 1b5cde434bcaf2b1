using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Formats;

/// <summary>The units of one format language by their spelling; the longest spelling wins, as in CPython.</summary>
internal sealed class UnitTable(FrozenDictionary<string, ImmutableArray<FormatSlot>> units)
{
    private readonly int _longest = units.Keys.Max(spelling => spelling.Length);

    /// <summary>The unit that starts at <paramref name="offset"/>, null when no unit does.</summary>
    public FormatUnit? Match(string format, int offset, int depth)
    {
        for (int length = Math.Min(_longest, format.Length - offset); length > 0; length--)
        {
            string spelling = format.Substring(offset, length);
            if (units.TryGetValue(spelling, out ImmutableArray<FormatSlot> slots))
            {
                return new FormatUnit(offset, spelling, depth, slots);
            }
        }

        return null;
    }
}
