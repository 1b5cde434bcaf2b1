namespace Decref.Lint.Engine.State;

/// <summary>What happened to an object besides counting.</summary>
[Flags]
public enum ObjectMarks
{
    None = 0,

    /// <summary>Somebody else holds a reference of their own: it outlives ours.</summary>
    Kept = 1 << 0,

    /// <summary>Found where others hold it too (an attribute, a dictionary, a context variable): our reference is hardly the last one.</summary>
    LookedUp = 1 << 1,

    /// <summary>Went to code that is not understood, which may have taken it over.</summary>
    Escaped = 1 << 2,

    /// <summary>Escaped, and only as an argument of functions of elsewhere, which the path names.</summary>
    OnlyPassed = 1 << 3,

    /// <summary>Went to a function of the project that was not followed: a block or handle, which nobody counts, may be its by now.</summary>
    Entrusted = 1 << 4,

    /// <summary>Copied, or held where the engine no longer tells elements apart: nothing is said about it.</summary>
    Hidden = 1 << 5,

    /// <summary>Its one reference is only taken for granted: a function that is not understood returned it.</summary>
    Presumed = 1 << 6,

    /// <summary>Given away to a callee that steals.</summary>
    Given = 1 << 7,

    /// <summary>Its last known reference was released: using it is an error.</summary>
    Dead = 1 << 8,

    /// <summary>The field or global that held it was overwritten: its reference is now this function's.</summary>
    Detached = 1 << 9,

    /// <summary>Python code ran while it was only borrowed from something that can let go of it.</summary>
    Disturbed = 1 << 10,

    /// <summary>Written by a call through a pointer the caller passed.</summary>
    OutParameter = 1 << 11,

    /// <summary>Held by memory that was later released with it inside.</summary>
    Orphaned = 1 << 12,

    /// <summary>Released, unless it was NULL: told apart no longer.</summary>
    ReleasedIfPresent = 1 << 13,
}
