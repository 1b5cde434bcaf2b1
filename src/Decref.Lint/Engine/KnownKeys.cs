using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>
/// A look-up in a dictionary or set fails for a key that cannot be hashed. A number or text this function made can be: what is left is
/// want of memory.
/// </summary>
internal static class KnownKeys
{
    private const int Key = 1;

    private static readonly FrozenSet<string> LookUps =
        ["PyDict_SetItem", "PyDict_GetItemWithError", "PyDict_SetDefault", "PyDict_SetDefaultRef", "PyDict_Contains", "PySet_Add", "PySet_Contains"];

    private static readonly string[] Makers = ["PyUnicode_", "PyBytes_", "PyLong_", "PyFloat_", "PyBool_"];

    public static bool AreAskedFor(PathCursor cursor, string function, ImmutableArray<Value> arguments) =>
        LookUps.Contains(function) && arguments.Length > Key && !arguments[Key].SymbolOrNone.IsNone
        && cursor.Symbols.OriginOf(arguments[Key].SymbolOrNone) is SymbolOrigin.Produced made
        && cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction.Call maker
        && cursor.Function[maker.Callee] is IrValue.FunctionAddress { Name: string name }
        && Makers.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
