using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Tables;

/// <summary>The types and modules a translation unit defines, out of its static tables and what is assigned to them by name.</summary>
public sealed class PythonTables
{
    private static readonly IrValue.Opaque Computed = new("computed");

    private readonly IrModule _module;
    private readonly ImmutableDictionary<string, IrGlobal> _globals;
    private readonly Lazy<ILookup<string, (long Offset, IrValue Value)>> _assigned;
    private readonly ILookup<string, (long Offset, IrValue Value)>? _assignedAnywhere;

    private PythonTables(IrModule module, ILookup<string, (long Offset, IrValue Value)>? assignedAnywhere = null)
    {
        _module = module;
        _globals = module.Globals.DistinctBy(global => global.Name).ToImmutableDictionary(global => global.Name);
        _assigned = new Lazy<ILookup<string, (long, IrValue)>>(() => Assignments([module]));
        _assignedAnywhere = assignedAnywhere;
    }

    public required ImmutableArray<TypeDefinition> Types { get; init; }

    public required ImmutableArray<ModuleDefinition> Modules { get; init; }

    /// <param name="assignedAnywhere">What functions of the whole project assign to global variables.</param>
    public static PythonTables Read(IrModule module, ILookup<string, (long Offset, IrValue Value)>? assignedAnywhere = null)
    {
        var reader = new PythonTables(module, assignedAnywhere) { Types = [], Modules = [] };
        return new PythonTables(module)
        {
            Types = Inheriting([.. reader.StaticTypes(), .. reader.HeapTypes()]),
            Modules = [.. reader.ReadModules()],
        };
    }

    /// <summary>The same tables with types that were found in another way.</summary>
    public PythonTables With(IEnumerable<TypeDefinition> types) => new(_module) { Types = [.. Types, .. types], Modules = Modules };

    private IEnumerable<TypeDefinition> StaticTypes()
    {
        foreach (IrGlobal global in Defined("_typeobject", "PyTypeObject"))
        {
            ConstantTable table = Table(global, AssignedTo(global))!;
            yield return Type(global, table, isHeapType: false, Slots(table).AddRange(BufferSlots(table)));
        }
    }

    private ImmutableDictionary<string, IrValue> BufferSlots(ConstantTable type) =>
        Pointed(type.Value("tp_as_buffer")) is ConstantTable slots ? Slots(slots) : [];

    private IEnumerable<TypeDefinition> HeapTypes()
    {
        foreach (IrGlobal global in Defined("PyType_Spec"))
        {
            ConstantTable table = Table(global)!;
            if (Pointed(table.Value("slots")) is ConstantTable slots)
            {
                ImmutableDictionary<string, IrValue> filled = NumberedSlots(slots);
                yield return Type(global, table, isHeapType: true, GetsBases(global) && !filled.ContainsKey("tp_base") ? filled.Add("tp_base", Computed) : filled);
            }
        }
    }

    private TypeDefinition Type(IrGlobal global, ConstantTable table, bool isHeapType, ImmutableDictionary<string, IrValue> slots)
    {
        string prefix = isHeapType ? "" : "tp_";
        return new TypeDefinition(
            global.Name,
            table.Text(prefix + "name"),
            isHeapType,
            table.Number(prefix + "basicsize"),
            table.Number(prefix + "itemsize"),
            table.Number(prefix + "flags"),
            slots,
            Members(slots.GetValueOrDefault("tp_members")),
            Methods(slots.GetValueOrDefault("tp_methods")),
            Attributes(slots.GetValueOrDefault("tp_getset")),
            global.Position);
    }

    private IEnumerable<ModuleDefinition> ReadModules()
    {
        foreach (IrGlobal global in Defined("PyModuleDef"))
        {
            ConstantTable table = Table(global)!;
            yield return new ModuleDefinition(
                global.Name,
                table.Text("m_name"),
                table.Number("m_size"),
                Slots(table),
                Methods(table.Value("m_methods")),
                ExecFunctions(table.Value("m_slots")),
                global.Position);
        }
    }

    private static ImmutableDictionary<string, IrValue> Slots(ConstantTable table) =>
        table.Fields.Where(field => table.Value(field.Name) is not null).ToImmutableDictionary(field => field.Name, field => table.Value(field.Name)!);

    private static ImmutableDictionary<string, IrValue> NumberedSlots(ConstantTable table)
    {
        ImmutableDictionary<string, IrValue>.Builder slots = ImmutableDictionary.CreateBuilder<string, IrValue>();
        for (int row = 0; TypeSlots.Name(table.Number("slot", row)) is string name; row++)
        {
            if (table.Value("pfunc", row) is IrValue value)
            {
                slots[name] = value;
            }
        }

        return slots.ToImmutable();
    }

    private ImmutableArray<MemberDefinition> Members(IrValue? address) =>
        Rows(address, (table, row) => new MemberDefinition(table.Text("name", row), (int)table.Number("type", row), table.Number("offset", row), (int)table.Number("flags", row)));

    private ImmutableArray<MethodDefinition> Methods(IrValue? address) =>
        Rows(address, (table, row) => new MethodDefinition(table.Text("ml_name", row), table.Function("ml_meth", row), (int)table.Number("ml_flags", row)));

    private ImmutableArray<AttributeDefinition> Attributes(IrValue? address) =>
        Rows(address, (table, row) => new AttributeDefinition(table.Text("name", row), table.Function("get", row), table.Function("set", row)));

    private ImmutableArray<string> ExecFunctions(IrValue? address)
    {
        const long exec = 2;
        return [.. Rows(address, (table, row) => table.Number("slot", row) == exec ? table.Function("value", row) : null).OfType<string>()];
    }

    private ImmutableArray<TRow> Rows<TRow>(IrValue? address, Func<ConstantTable, int, TRow> read) =>
        Pointed(address) is ConstantTable table ? [.. Enumerable.Range(0, table.RowCount).Select(row => read(table, row))] : [];

    private ConstantTable? Pointed(IrValue? address) =>
        address is IrValue.GlobalAddress { Offset: 0 } global && _globals.TryGetValue(global.Name, out IrGlobal? found) ? Table(found) : null;

    private ConstantTable? Table(IrGlobal global, IEnumerable<(long Offset, IrValue Value)>? assigned = null) =>
        global.Type is { Struct: string name, IsPointer: false } && _module.Structs.TryGetValue(name, out StructLayout? layout)
            ? new ConstantTable(global, layout, assigned?.DistinctBy(pair => pair.Offset).ToImmutableDictionary(pair => pair.Offset, pair => pair.Value))
            : null;

    private IEnumerable<IrGlobal> Defined(params string[] structs) =>
        _module.Globals.Where(global =>
            global is { Type: { IsPointer: false, Struct: string name }, Initialiser: not null } && structs.Contains(name) && _module.Structs.ContainsKey(name));

    /// <summary><c>BoxType.tp_new = PyType_GenericNew;</c> in a function counts as if it stood in the table.</summary>
    public static ILookup<string, (long Offset, IrValue Value)> Assignments(IEnumerable<IrModule> modules) =>
        modules.SelectMany(module => module.Functions).SelectMany(AssignmentsOf).ToLookup(row => row.Global, row => (row.Offset, row.Value));

    private IEnumerable<(long Offset, IrValue Value)> AssignedTo(IrGlobal global) =>
        global.IsInternal || _assignedAnywhere is null ? _assigned.Value[global.Name] : _assigned.Value[global.Name].Concat(_assignedAnywhere[global.Name]);

    /// <summary>A type without a deallocator has its base's, which may not be in sight.</summary>
    private static ImmutableArray<TypeDefinition> Inheriting(ImmutableArray<TypeDefinition> types) =>
    [
        .. types.Select(type => type.Has("tp_dealloc") || !type.Has("tp_base") ? type
            : type with { Slots = type.Slots.Add("tp_dealloc", Inherited(type, types)) }),
    ];

    private static IrValue Inherited(TypeDefinition type, ImmutableArray<TypeDefinition> types)
    {
        TypeDefinition? ancestor = type;
        for (int step = 0; step < types.Length && ancestor is not null && !ancestor.Has("tp_dealloc"); step++)
        {
            ancestor = types.FirstOrDefault(other => other.GlobalName == ancestor.Base);
        }

        return ancestor?.Slots.GetValueOrDefault("tp_dealloc") ?? Computed;
    }

    /// <summary>The call that makes a type of the spec is given bases.</summary>
    private bool GetsBases(IrGlobal spec) => _module.Functions.Any(function => function.Instructions.OfType<IrInstruction.Call>().Any(call =>
        call.Arguments.Length > 1 && call.Arguments[..^1].Any(argument => function[argument] is IrValue.GlobalAddress { Offset: 0 } given && given.Name == spec.Name)
        && function[call.Arguments[^1]] is not IrValue.Null));

    private static IEnumerable<(string Global, long Offset, IrValue Value)> AssignmentsOf(IrFunction function)
    {
        foreach (IrInstruction.Store store in function.Instructions.OfType<IrInstruction.Store>())
        {
            IrInstruction.Part? part = function.Definition(store.Address) as IrInstruction.Part;
            ValueId target = part?.Base ?? store.Address;
            if (function[target] is IrValue.GlobalAddress global)
            {
                IrValue value = function[store.Value] is IrValue.FunctionAddress or IrValue.GlobalAddress ? function[store.Value] : Computed;
                yield return (global.Name, global.Offset + (part?.Offset ?? 0), value);
            }
        }
    }
}
