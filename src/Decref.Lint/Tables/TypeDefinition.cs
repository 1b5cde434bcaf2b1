using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Tables;

/// <summary>A Python type the module defines: a static <c>PyTypeObject</c> or a <c>PyType_Spec</c>.</summary>
/// <param name="GlobalName">The C variable.</param>
/// <param name="PythonName"><c>tp_name</c>, empty when it is not a constant.</param>
/// <param name="IsHeapType">Made from a spec: its instances own a reference to it (from Python 3.8 on).</param>
/// <param name="Slots">By name, <c>tp_dealloc</c> and so on; a slot that is NULL or missing is absent.</param>
public sealed record TypeDefinition(
    string GlobalName,
    string PythonName,
    bool IsHeapType,
    long BasicSize,
    long ItemSize,
    long Flags,
    ImmutableDictionary<string, IrValue> Slots,
    ImmutableArray<MemberDefinition> Members,
    ImmutableArray<MethodDefinition> Methods,
    ImmutableArray<AttributeDefinition> Attributes,
    SourcePosition Position)
{
    private const long HaveGc = 1L << 14;
    private const long BaseType = 1L << 10;

    public bool IsCollected => (Flags & HaveGc) != 0;

    public bool IsSubclassable => (Flags & BaseType) != 0;

    public bool Has(string slot) => Slots.ContainsKey(slot);

    /// <summary>The linker's name of the function in a slot; null when there is none or the source computes it.</summary>
    public string? Function(string slot) => (Slots.GetValueOrDefault(slot) as IrValue.FunctionAddress)?.Name;

    /// <summary>The C variable of the base type, when the table names it.</summary>
    public string? Base => (Slots.GetValueOrDefault("tp_base") as IrValue.GlobalAddress)?.Name;
}
