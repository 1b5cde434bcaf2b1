namespace Decref.Testing.Annotations;

/// <summary>What the tool is expected to make of an annotated place.</summary>
public enum Expectation
{
    /// <summary>Reported, and rightly.</summary>
    Found,

    /// <summary>A real bug that is not found yet: the function's name starts with <c>fn_</c>.</summary>
    KnownMiss,

    /// <summary>Reported, and wrongly: the function's name starts with <c>fp_</c>.</summary>
    KnownFalseAlarm,
}
