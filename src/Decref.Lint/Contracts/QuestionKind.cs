namespace Decref.Lint.Contracts;

/// <summary>What a call tells about its arguments.</summary>
public enum QuestionKind
{
    /// <summary>Whether the subject is a key in the other.</summary>
    IsIn,

    /// <summary>The type of the subject.</summary>
    TypeOf,

    /// <summary>Whether the subject is an instance of the type that is the other, not of a subclass.</summary>
    IsExactly,

    /// <summary>Whether the type that is the subject has the flag that is the other.</summary>
    HasFlag,
}
