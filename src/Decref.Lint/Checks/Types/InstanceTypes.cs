using System.Collections.Immutable;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>Finds the struct behind each type of the module.</summary>
internal static class InstanceTypes
{
    private static readonly ImmutableArray<string> SlotsWithSelf =
        ["tp_dealloc", "tp_traverse", "tp_clear", "tp_finalize", "tp_init", "tp_new", "tp_repr", "tp_str", "tp_call", "tp_iternext", "tp_iter", "tp_hash", "tp_richcompare", "tp_getattro"];

    public static IEnumerable<InstanceType> In(IrModule module, PythonTables tables, OwnedFields owned, FunctionEffects effects)
    {
        foreach (TypeDefinition definition in tables.Types)
        {
            if ((Layout(module, definition, effects) ?? PlainObject(module)) is StructLayout layout)
            {
                yield return new InstanceType(definition, layout, BaseSize(module, tables, definition, layout), owned.Of(module, layout.Name, definition), effects);
            }
        }
    }

    private static StructLayout? Layout(IrModule module, TypeDefinition definition, FunctionEffects effects)
    {
        ImmutableArray<string> names = [.. FunctionsOf(definition)
            .Select(effects.Function)
            .OfType<IrFunction>()
            .SelectMany(function => function.Instructions.OfType<IrInstruction.Part>().Select(part => part.Struct).Concat(Locals(function)))
            .OfType<string>()
            .Where(name => IsCandidate(module, name, definition))
            .GroupBy(name => name)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];
        return names.IsEmpty ? null : module.Structs[names[0]];
    }

    /// <summary>Where no function of a type looks into its instances their fields are unknown, but that they are objects is not.</summary>
    private static StructLayout? PlainObject(IrModule module) => module.Structs.Values.FirstOrDefault(static layout => layout.Name == "_object");

    private static IEnumerable<string?> Locals(IrFunction function) =>
        function.Instructions.OfType<IrInstruction.Local>().Where(local => local.Type.PointerDepth == 1).Select(local => local.Type.Struct);

    private static IEnumerable<string?> FunctionsOf(TypeDefinition definition) =>
        SlotsWithSelf.Select(definition.Function)
            .Concat(definition.Methods.Select(method => method.Function))
            .Concat(definition.Attributes.Select(attribute => attribute.Getter));

    private static bool IsCandidate(IrModule module, string name, TypeDefinition definition) =>
        module.Structs.TryGetValue(name, out StructLayout? layout)
        && (definition.BasicSize == 0 || layout.Size == definition.BasicSize)
        && layout.Fields.Length > 1
        && StructFields.BeginsWithHeader(module, name);

    /// <summary>An embedded base instance at the start is its type's affair.</summary>
    private static long BaseSize(IrModule module, PythonTables tables, TypeDefinition definition, StructLayout layout)
    {
        StructField first = layout.Fields[0];
        bool isHeader = StructFields.IsHeader(first.Type.Struct);
        long embedded = !isHeader && first.Type is { IsPointer: false, Struct: string name } ? module.Structs.GetValueOrDefault(name)?.Size ?? 0 : 0;
        long declared = tables.Types.FirstOrDefault(type => type.GlobalName == definition.Base)?.BasicSize ?? 0;
        return Math.Max(embedded, declared);
    }
}
