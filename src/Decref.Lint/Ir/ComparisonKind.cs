namespace Decref.Lint.Ir;

public enum ComparisonKind
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Unsigned orders and NaN tests: the result is not followed.</summary>
    Other,
}
