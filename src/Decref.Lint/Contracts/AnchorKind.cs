namespace Decref.Lint.Contracts;

/// <summary>Who keeps a borrowed reference alive.</summary>
public enum AnchorKind
{
    /// <summary>Not known: treat the reference as short-lived.</summary>
    Unknown,

    /// <summary>The object passed as a parameter.</summary>
    Parameter,

    /// <summary>The interpreter's own tables (sys.modules, builtins).</summary>
    Interpreter,

    /// <summary>The state of the running thread, until it changes (the current exception, the running frame).</summary>
    Thread,

    /// <summary>A static or immortal object: never freed.</summary>
    Static,
}
