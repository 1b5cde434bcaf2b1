namespace Decref.Trace.Growth.Laws;

/// <summary>How what is left behind develops from call to call.</summary>
internal enum GrowthKind
{
    /// <summary>Nothing is left behind.</summary>
    None,

    /// <summary>The same is left behind in every period of calls: a leak.</summary>
    Linear,

    /// <summary>Every part of the window has survivors, without a rhythm: a leak that depends on chance or on data.</summary>
    Irregular,

    /// <summary>Only early calls left something: a cache that filled, a first use.</summary>
    Settled,

    /// <summary>Only late calls' survivors are alive, those of earlier calls are gone: a cache that replaces.</summary>
    Replaced,

    /// <summary>The same few blocks grow with the calls: a buffer that is only ever extended.</summary>
    Swelling,

    /// <summary>The same few blocks were extended, at what pace is not certain yet.</summary>
    Extended,

    /// <summary>Strings made immortal by interning (CPython 3.12 and 3.13): true growth, but of the interpreter's own table.</summary>
    Interned,

    /// <summary>Made by another thread at its own pace, not once a call: not the function's doing.</summary>
    Background,

    /// <summary>More calls are needed to tell.</summary>
    Undecided,
}
