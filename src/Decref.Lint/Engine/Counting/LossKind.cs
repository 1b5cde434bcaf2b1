namespace Decref.Lint.Engine.Counting;

/// <summary>How the last way to reach an object went away.</summary>
public enum LossKind
{
    /// <summary>The function returned.</summary>
    Return,

    /// <summary>The variable that held it was given another value.</summary>
    Overwritten,

    /// <summary>The next round of a loop made another one.</summary>
    NextRound,

    /// <summary>The block of memory that held it was freed.</summary>
    HolderFreed,
}
