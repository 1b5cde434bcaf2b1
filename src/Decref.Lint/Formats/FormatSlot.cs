namespace Decref.Lint.Formats;

/// <summary>One C argument a format unit wants.</summary>
/// <param name="Size">Bytes of an <see cref="SlotShape.Integer"/> or <see cref="SlotShape.Real"/>; 0 when the shape says it.</param>
/// <param name="IsOut">The argument is a pointer to the value.</param>
/// <param name="TypeText">The C type of the argument as the documentation spells it.</param>
public sealed record FormatSlot(SlotShape Shape, int Size, bool IsOut, SlotOwnership Ownership, string TypeText)
{
    /// <summary>The length beside <c>s#</c>: a <c>Py_ssize_t</c>, and an <c>int</c> before CPython 3.10 without PY_SSIZE_T_CLEAN.</summary>
    public bool IsLength { get; init; }
}
