namespace Decref.Lint.Contracts;

/// <summary>The result that says a call failed.</summary>
public enum FailureValue
{
    /// <summary>The function cannot fail, or failing does not show in its result.</summary>
    None,
    Null,
    MinusOne,

    /// <summary>-2, because -1 says "not found" (PyUnicode_Find).</summary>
    MinusTwo,
    Zero,
    NonZero,
    Negative,

    /// <summary>Zero or less, as most of OpenSSL.</summary>
    NotPositive,

    /// <summary>Anything but 1, as OpenSSL's setters.</summary>
    NotOne,

    /// <summary>The result does not tell: a parameter marked `cleared on failure` holds NULL.</summary>
    ClearedParameter,

    /// <summary>PyStatus and other structures: a predicate tells.</summary>
    Structure,
}
