namespace Decref.Lint.Engine.Paths;

public enum PathEventKind
{
    /// <summary>A call that can end in several ways succeeds.</summary>
    Succeeds,

    /// <summary>A call fails for a reason the user of the extension can cause.</summary>
    Fails,

    /// <summary>A call fails because memory has run out.</summary>
    FailsForMemory,

    /// <summary>A call fails because of an argument the function may well know to be right.</summary>
    FailsForArgument,

    /// <summary>A condition decides where to go.</summary>
    Decides,

    /// <summary>Control goes to a label of the source.</summary>
    Jumps,

    /// <summary>Something happens to the subject: created, released, stolen, overwritten.</summary>
    Happens,

    /// <summary>The subject is passed to a function of elsewhere: not shown.</summary>
    Passes,

    /// <summary>A C++ exception passes through.</summary>
    Throws,
}
