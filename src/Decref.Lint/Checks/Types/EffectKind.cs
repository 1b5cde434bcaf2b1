namespace Decref.Lint.Checks.Types;

/// <summary>What a function does with something it reaches from its parameters.</summary>
internal enum EffectKind
{
    /// <summary>Releases a reference to the object.</summary>
    Releases,

    /// <summary>Frees the block, or closes the handle.</summary>
    Frees,

    /// <summary>Gives the reference or block to somebody else.</summary>
    GivesAway,

    /// <summary>Hands it to code that cannot be seen: a function pointer, another translation unit.</summary>
    Passes,

    /// <summary>Calls the slot <see cref="Effect.Slot"/> of a type on it.</summary>
    CallsSlot,

    /// <summary>Takes it off the collector's list.</summary>
    Untracks,

    /// <summary>Takes a new reference to it.</summary>
    Acquires,

    /// <summary>Runs its <c>tp_finalize</c>.</summary>
    Finalizes,
}
