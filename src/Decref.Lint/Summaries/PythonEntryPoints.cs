using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Engine;
using Decref.Lint.Ir;

namespace Decref.Lint.Summaries;

/// <summary>Finds the functions the interpreter calls: those in method tables and type slots, and the module's init function.</summary>
public static class PythonEntryPoints
{
    private const int ModuleExecSlot = 2;
    private const int PointerSize = 8;
    private const int Variadic = 1;
    private const int FastCall = 128;

    private static readonly FrozenSet<string> Tables =
    [
        "PyMethodDef", "_typeobject", "PyTypeObject", "PyType_Slot", "PyGetSetDef", "getsetdef", "PyNumberMethods", "PySequenceMethods",
        "PyMappingMethods", "PyAsyncMethods", "PyBufferProcs", "PyModuleDef", "PyModuleDef_Slot", "_heaptypeobject",
    ];

    private static readonly FrozenDictionary<long, string> SlotNumbers = new Dictionary<long, string>
    {
        [52] = "tp_dealloc",
        [50] = "tp_call",
        [60] = "tp_init",
        [62] = "tp_iter",
        [63] = "tp_iternext",
        [65] = "tp_new",
        [79] = "am_anext",
    }.ToFrozenDictionary();

    public static Dictionary<string, FunctionRole> Of(IrModule module)
    {
        Dictionary<string, FunctionRole> roles = [];
        foreach (IrGlobal global in module.Globals)
        {
            if (global.Initialiser is IrValue.Aggregate table && TableOf(module, global.Type) is string name)
            {
                Read(module, name, table.Elements, roles);
            }
        }

        foreach (IrFunction function in module.Functions)
        {
            ReadStores(module, function, roles);
        }

        foreach (IrFunction function in module.Functions.Where(function => IsInit(function.Name)))
        {
            roles[function.Name] = new FunctionRole(IsCalledByPython: true, null, IsImport: true);
        }

        return roles;
    }

    private static bool IsInit(string name) => name.StartsWith("PyInit_", StringComparison.Ordinal);

    private static string? TableOf(IrModule module, TypeName type)
    {
        string? name = type.Struct ?? module.Structs.Keys.FirstOrDefault(known => type.Text.StartsWith(known, StringComparison.Ordinal) && Tables.Contains(known));
        return name is not null && Tables.Contains(name) ? name : null;
    }

    private static void Read(IrModule module, string table, ImmutableArray<AggregateElement> elements, Dictionary<string, FunctionRole> roles)
    {
        long number = -1;
        foreach (AggregateElement element in elements)
        {
            if (element.Value is IrValue.Integer slot)
            {
                number = slot.Value;
            }

            if (element.Value is IrValue.FunctionAddress function)
            {
                string? name = table is "PyType_Slot" ? SlotNumbers.GetValueOrDefault(number) : FieldAt(module, table, element.Offset);
                bool isImport = table is "PyModuleDef_Slot" && number == ModuleExecSlot;
                bool takesTuple = name is "tp_new" or "tp_init" or "tp_call" || table is "PyMethodDef" && IsVariadic(elements, element.Offset);
                roles[function.Name] = new FunctionRole(IsCalledByPython: true, name, isImport) { TakesTuple = takesTuple };
            }
        }
    }

    /// <summary>The flags of a method stand behind its function: METH_VARARGS without METH_FASTCALL.</summary>
    private static bool IsVariadic(ImmutableArray<AggregateElement> elements, long function) =>
        elements.Any(element => element.Offset == function + PointerSize && element.Value is IrValue.Integer flags && (flags.Value & (Variadic | FastCall)) == Variadic);

    /// <summary>Slots that are filled when the module starts: <c>Iter_Type.tp_iter = iter_self;</c>.</summary>
    private static void ReadStores(IrModule module, IrFunction function, Dictionary<string, FunctionRole> roles)
    {
        foreach (IrInstruction.Store store in function.Instructions.OfType<IrInstruction.Store>())
        {
            if (function[store.Value] is IrValue.FunctionAddress filled && SlotAt(module, function, store.Address) is string slot)
            {
                roles.TryAdd(filled.Name, new FunctionRole(IsCalledByPython: true, slot, IsImport: false));
            }
        }
    }

    private static string? SlotAt(IrModule module, IrFunction function, ValueId address) => function[address] switch
    {
        IrValue.GlobalAddress place => module.Globals.FirstOrDefault(global => global.Name == place.Name) is IrGlobal table && TableOf(module, table.Type) is string name && IsTypeTable(name)
            ? FieldAt(module, name, place.Offset)
            : null,
        IrValue.Result => function.Definition(address) is IrInstruction.Part { Struct: string owner, Field: string slot } && IsTypeTable(owner) ? slot : null,
        _ => null,
    };

    private static bool IsTypeTable(string name) => name is "_typeobject" or "PyTypeObject";

    private static string? FieldAt(IrModule module, string table, long offset)
    {
        if (!module.Structs.TryGetValue(table, out StructLayout? layout) || layout.Size <= 0)
        {
            return null;
        }

        long within = offset % layout.Size;
        return layout.Fields.FirstOrDefault(field => field.Offset == within)?.Name;
    }
}
