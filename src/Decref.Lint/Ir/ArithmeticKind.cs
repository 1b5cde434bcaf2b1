namespace Decref.Lint.Ir;

public enum ArithmeticKind
{
    Add,
    Subtract,
    Multiply,
    And,
    Or,
    ExclusiveOr,
    Divide,
    Remainder,
    LogicalShiftRight,

    /// <summary>A shift to the right that keeps the sign.</summary>
    ShiftRight,

    /// <summary>Truncation or extension of <c>Left</c> to the width of the result.</summary>
    Resize,
    Other,
}
