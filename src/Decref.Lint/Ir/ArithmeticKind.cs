namespace Decref.Lint.Ir;

public enum ArithmeticKind
{
    Add,
    Subtract,
    Multiply,
    And,
    Or,
    ExclusiveOr,

    /// <summary>Truncation or extension of <c>Left</c> to the width of the result.</summary>
    Resize,
    Other,
}
