namespace Decref.Lint.Ir;

public enum ComparisonKind
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    UnsignedLess,
    UnsignedLessOrEqual,
    UnsignedGreater,
    UnsignedGreaterOrEqual,

    /// <summary>Tests for NaN: the result is not followed.</summary>
    Other,
}
