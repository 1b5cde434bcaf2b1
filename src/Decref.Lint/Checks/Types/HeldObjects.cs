namespace Decref.Lint.Checks.Types;

/// <summary>What kind of object a field can refer to: decides whether a cycle can run through it.</summary>
internal enum HeldObjects
{
    /// <summary>Numbers, strings, None, static types: they refer to nothing.</summary>
    Leaves,

    /// <summary>Not known, or made by the extension itself.</summary>
    Unknown,

    /// <summary>A list, dict or other container that anything can be put into.</summary>
    Container,

    /// <summary>Any object the Python program chooses.</summary>
    Chosen,
}
