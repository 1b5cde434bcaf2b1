namespace Decref.Lint.Contracts;

/// <summary>What a call gives to its caller when it succeeds.</summary>
/// <param name="Kind">Kind of result.</param>
/// <param name="Type">The C type as declared.</param>
/// <param name="Anchor">Lifetime of a borrowed or interior result; the parameter returned by <see cref="ResultKind.SameAsParameter"/>.</param>
/// <param name="IsImmortal">The object is immortal from Python 3.12 on: losing it costs nothing there.</param>
/// <param name="Resource">Allocation domain of a block or kind of a handle, empty otherwise.</param>
/// <param name="OnlyWhenNull">The caller owns the block or handle only when this parameter was NULL, as in <c>getcwd(NULL, 0)</c>; -1 otherwise.</param>
public sealed record ResultContract(
    ResultKind Kind,
    string Type,
    Anchor Anchor,
    bool IsImmortal,
    string Resource,
    int OnlyWhenNull)
{
    /// <summary>The type of the object, null when nobody says it.</summary>
    public ObjectType? Object { get; init; }

    /// <summary>The object was made by the call: no other pointer leads to it.</summary>
    public bool IsFresh { get; init; }

    public static ResultContract Plain(string type) =>
        new(type == "void" ? ResultKind.Nothing : ResultKind.Value, type, Anchor.Unknown, IsImmortal: false, "", -1);
}
