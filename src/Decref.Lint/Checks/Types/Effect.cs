using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>One thing a function does to <paramref name="Subject"/>: a pointer (offset 0), or the address of a field.</summary>
/// <param name="Slot">The slot of <see cref="EffectKind.CallsSlot"/>.</param>
internal sealed record Effect(EffectKind Kind, Place Subject, SourcePosition Position, string? Slot = null);
