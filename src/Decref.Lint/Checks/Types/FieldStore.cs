using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>A place in the source where a field of a struct comes to own something.</summary>
/// <param name="Maker">The function that made what is stored, or <c>Py_INCREF</c>.</param>
/// <param name="Release">The function that gives it back, for blocks and handles.</param>
/// <param name="IsCertain">No other statement of the function makes it doubtful that the field owns it.</param>
internal sealed record FieldStore(
    string Struct,
    long Offset,
    OwnedKind Kind,
    HeldObjects Held,
    Place Address,
    IrFunction Function,
    SourcePosition Position,
    string Maker,
    string Release,
    bool IsCertain);
