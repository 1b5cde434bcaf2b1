namespace Decref.Lint.Contracts;

/// <summary>What a function does with one parameter.</summary>
/// <param name="Name">Name as documented.</param>
/// <param name="Type">C type as declared, without the name.</param>
/// <param name="Effect">What happens to the reference, block or handle.</param>
/// <param name="AcceptsNull">NULL is a documented argument.</param>
/// <param name="MayFillNull">A call that succeeds may leave NULL behind the pointer; with a tri-state result exactly when it is 0.</param>
/// <param name="IsClearedOnFailure">A call that fails leaves NULL behind the pointer.</param>
/// <param name="Anchor">Lifetime of a reference written as borrowed; the parameter that tells whether a handle is closed.</param>
/// <param name="Resource">Allocation domain or handle kind, empty otherwise.</param>
/// <param name="Format">The language of a format string.</param>
/// <param name="Count">How many handles an array parameter receives (pipe: 2), 1 otherwise.</param>
public sealed record ParameterContract(
    string Name,
    string Type,
    ParameterEffect Effect,
    bool AcceptsNull,
    bool MayFillNull,
    bool IsClearedOnFailure,
    Anchor Anchor,
    string Resource,
    FormatKind Format,
    int Count)
{
    /// <summary>The callee reads or writes there without asking for NULL.</summary>
    public bool NeedsPointer => !AcceptsNull && Type.EndsWith('*');

    public bool IsObject => ObjectTypes.IsObjectPointer(Type);
}
