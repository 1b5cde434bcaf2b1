using System.Collections.Immutable;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>Every field of every struct of the module that owns something.</summary>
internal sealed class OwnedFields
{
    private readonly ILookup<string, OwnedField> _byStruct;

    public OwnedFields(IrModule module, FieldStores stores)
    {
        _byStruct = module.Functions
            .SelectMany(stores.Of)
            .Select(store => (store, field: StructFields.At(module, store.Struct, store.Offset)))
            .Where(pair => pair.field is not null)
            .GroupBy(pair => (pair.store.Struct, pair.field!.Value.Offset))
            .Select(group => new OwnedField(
                group.Key.Struct,
                group.First().field!.Value.Name,
                group.Key.Offset,
                group.First().field!.Value.Type,
                [.. group.Select(pair => pair.store with { Offset = group.Key.Offset })]))
            .OrderBy(field => field.Offset)
            .ToLookup(field => field.Struct);
    }

    /// <summary>The fields of a struct, with those that the type opens to assignment by Python code.</summary>
    public ImmutableArray<OwnedField> Of(IrModule module, string structure, TypeDefinition type)
    {
        ImmutableArray<long> members = [.. type.Members.Where(member => member is { IsObject: true, IsWritable: true }).Select(member => member.Offset)];
        IEnumerable<OwnedField> onlyMembers = members.Except(_byStruct[structure].Select(field => field.Offset))
            .Select(offset => StructFields.At(module, structure, offset))
            .Where(field => field is not null)
            .Select(field => new OwnedField(structure, field!.Value.Name, field.Value.Offset, field.Value.Type, [], IsMember: true));
        return [.. _byStruct[structure].Select(field => field with { IsMember = members.Contains(field.Offset) }).Concat(onlyMembers).OrderBy(field => field.Offset)];
    }

    /// <summary>References in the struct a module keeps as its state: reached through <c>PyModule_GetState</c>, of the size the module declares.</summary>
    public ImmutableArray<OwnedField> InState(long size, IrModule module) =>
    [
        .. _byStruct
            .Where(group => module.Structs.TryGetValue(group.Key, out StructLayout? layout) && layout.Size == size && !StructFields.BeginsWithHeader(module, group.Key))
            .SelectMany(group => group)
            .Where(field => field is { Kind: OwnedKind.Reference, IsCertain: true }),
    ];
}
