namespace Decref.Lint.Checks.Arguments;

/// <summary>Whether an argument fits what the format wants.</summary>
internal enum Agreement
{
    /// <summary>It fits, or too little is known to say that it does not.</summary>
    Fits,

    /// <summary>The callee reads or writes fewer bytes than the argument has: right only while the others are zero.</summary>
    Truncated,

    Differs,
}
