namespace Decref.Lint.Contracts;

/// <summary>What it takes to make a call fail.</summary>
public enum FailureCause
{
    /// <summary>A user of the program can cause it.</summary>
    Anything,

    /// <summary>Only lack of memory.</summary>
    Memory,

    /// <summary>Only an object of a wrong type, an index out of range or a state the program is never in: callers often know better.</summary>
    Misuse,
}
