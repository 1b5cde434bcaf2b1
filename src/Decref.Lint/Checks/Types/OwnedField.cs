using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>A field that owns a reference, a block or a handle, with the places that say so.</summary>
/// <param name="Name">As the source writes it: <c>name</c>, <c>view.buf</c>.</param>
/// <param name="IsMember">Python code assigns to it through a <c>PyMemberDef</c>: CPython keeps a strong reference there.</param>
internal sealed record OwnedField(string Struct, string Name, long Offset, TypeName Type, ImmutableArray<FieldStore> Stores, bool IsMember = false)
{
    public OwnedKind Kind => Stores.IsEmpty ? OwnedKind.Reference : Stores[0].Kind;

    public HeldObjects Held => IsMember ? HeldObjects.Chosen : Stores.Max(store => store.Held);

    public bool IsCertain => IsMember || Stores.Any(store => store.IsCertain);

    /// <summary>The plainest store; null for a member that only CPython assigns.</summary>
    public FieldStore? Evidence => Stores.FirstOrDefault(store => store.IsCertain) ?? Stores.FirstOrDefault();

    /// <summary>It can change after the instance is made, so that a cycle can be closed through it.</summary>
    public bool IsAssignedLater => IsMember || Stores.Any(store => store.Address.Base is Origin.Parameter { Index: 0 });
}
