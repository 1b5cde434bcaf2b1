namespace Decref.Lint.Ir;

public enum ComparisonKind
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Unsigned and floating-point orders: the result is not followed.</summary>
    Other,
}
