using System.Collections.Immutable;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>What the checks of types share: computed once for a module.</summary>
internal sealed record ModuleTypes(
    ModuleUnderCheck Under,
    PythonTables Tables,
    FunctionEffects Effects,
    MadeValues Made,
    FieldStores Stores,
    OwnedFields Owned,
    ImmutableArray<InstanceType> Types)
{
    public IrModule Module => Under.Module;

    public static ModuleTypes Of(ModuleUnderCheck under)
    {
        var effects = new FunctionEffects(under);
        var made = new MadeValues(under, effects);
        var stores = new FieldStores(under, effects, made);
        PythonTables read = PythonTables.Read(under.Module, under.Assigned);
        PythonTables tables = read.With(InferredTypes.In(under.Module, read, effects));
        var owned = new OwnedFields(under.Module, stores);
        return new ModuleTypes(under, tables, effects, made, stores, owned, [.. InstanceTypes.In(under.Module, tables, owned, effects)]);
    }
}
