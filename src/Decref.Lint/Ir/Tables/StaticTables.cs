using System.Collections.Immutable;

namespace Decref.Lint.Ir.Tables;

/// <summary>What a module tells Python in tables: its types, its methods, itself.</summary>
public sealed record StaticTables(ImmutableArray<TypeDefinition> Types, ImmutableArray<ModuleDefinition> Modules, ImmutableArray<MethodDefinition> Methods)
{
    private const long CreateSlot = 1;
    private const long ExecSlot = 2;

    public static StaticTables Read(IrModule module)
    {
        var reader = new TableReader(module);
        return new StaticTables(
            [.. reader.RowsOfEach("_typeobject").Select(row => StaticType(module, reader, row.Global, row.Row)), .. reader.RowsOfEach("PyType_Spec").Select(row => HeapType(module, reader, row.Global, row.Row))],
            [.. reader.RowsOfEach("PyModuleDef").Select(row => Module(reader, row.Global, row.Row))],
            [.. reader.RowsOfEach("PyMethodDef").Select(static row => TableReader.Method(row.Row)).OfType<MethodDefinition>()]);
    }

    private static TypeDefinition StaticType(IrModule module, TableReader reader, IrGlobal global, TableRow row)
    {
        string[] suites = ["tp_as_async", "tp_as_number", "tp_as_sequence", "tp_as_mapping", "tp_as_buffer"];
        ImmutableSortedDictionary<string, string> slots = suites
            .SelectMany(suite => reader.RowsAt(row.Target(suite)))
            .Prepend(row)
            .SelectMany(static table => table.Fields)
            .Where(static field => field.Value is IrValue.FunctionAddress)
            .DistinctBy(static field => field.Key)
            .ToImmutableSortedDictionary(static field => field.Key, static field => ((IrValue.FunctionAddress)field.Value).Name, StringComparer.Ordinal);
        return new TypeDefinition
        {
            Name = row.Text("tp_name") ?? global.SourceName,
            Symbol = global.Name,
            IsHeapType = false,
            BasicSize = row.Number("tp_basicsize"),
            ItemSize = row.Number("tp_itemsize"),
            Flags = row.Number("tp_flags"),
            Slots = slots,
            Methods = reader.MethodsAt(row.Target("tp_methods")),
            Attributes = reader.AttributesAt(row.Target("tp_getset")),
            Members = reader.MembersAt(row.Target("tp_members")),
            InstanceStruct = InstanceStructs.Find(module, row.Number("tp_basicsize"), slots.Values),
            Position = global.Position,
        };
    }

    private static TypeDefinition HeapType(IrModule module, TableReader reader, IrGlobal global, TableRow row)
    {
        ImmutableSortedDictionary<string, string>.Builder slots = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var tables = new Dictionary<string, string>();
        foreach (TableRow slot in reader.RowsAt(row.Target("slots")))
        {
            string? name = SlotNumbers.NameOf(slot.Number("slot"));
            if (name is not null && slot.Function("pfunc") is { } function)
            {
                slots[name] = function;
            }
            else if (name is not null && slot.Target("pfunc") is { } table)
            {
                tables[name] = table;
            }
        }

        return new TypeDefinition
        {
            Name = row.Text("name") ?? global.SourceName,
            Symbol = global.Name,
            IsHeapType = true,
            BasicSize = row.Number("basicsize"),
            ItemSize = row.Number("itemsize"),
            Flags = row.Number("flags"),
            Slots = slots.ToImmutable(),
            Methods = reader.MethodsAt(tables.GetValueOrDefault("tp_methods")),
            Attributes = reader.AttributesAt(tables.GetValueOrDefault("tp_getset")),
            Members = reader.MembersAt(tables.GetValueOrDefault("tp_members")),
            InstanceStruct = InstanceStructs.Find(module, row.Number("basicsize"), slots.Values),
            Position = global.Position,
        };
    }

    private static ModuleDefinition Module(TableReader reader, IrGlobal global, TableRow row)
    {
        ImmutableArray<TableRow> slots = reader.RowsAt(row.Target("m_slots"));
        return new ModuleDefinition(
            row.Text("m_name") ?? global.SourceName,
            global.Name,
            row.Number("m_size"),
            reader.MethodsAt(row.Target("m_methods")),
            [.. slots.Where(static slot => slot.Number("slot") == ExecSlot).Select(static slot => slot.Function("value")).OfType<string>()],
            slots.FirstOrDefault(static slot => slot.Number("slot") == CreateSlot)?.Function("value"),
            row.Function("m_traverse"),
            row.Function("m_clear"),
            row.Function("m_free"),
            global.Position);
    }
}
