using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>What a message says about the object a finding is about.</summary>
public static class Subject
{
    public static SymbolOrigin OriginOf(PathCursor cursor, SymbolId symbol) => cursor.Symbols.OriginOf(symbol);

    /// <summary>Where the object came to be.</summary>
    public static SourcePosition Created(PathCursor cursor, SymbolId symbol) =>
        Instruction(cursor, symbol)?.Position ?? cursor.Function.Position;

    /// <summary>The function that made it, empty when no call did.</summary>
    public static string Maker(PathCursor cursor, SymbolId symbol) =>
        Instruction(cursor, symbol) is IrInstruction.Call call ? cursor.Analysis.Calls.DisplayName(CallStep.SiteOf(cursor, call).Function) : "";

    /// <summary><c>'list'</c>, or <c>the result of PyList_New</c> for a value no variable held.</summary>
    public static string Name(PathCursor cursor, SymbolId symbol, TrackedObject tracked)
    {
        if (tracked.Variable is string variable)
        {
            return $"'{variable}'";
        }

        return cursor.Symbols.OriginOf(symbol) switch
        {
            SymbolOrigin.Parameter parameter => $"'{cursor.Function.Parameters[parameter.Index].Name}'",
            SymbolOrigin.Content content when cursor.Analysis.NameOf(content.Location) is string field => $"'{field}'",
            SymbolOrigin.Singleton singleton => Singletons.SourceName(singleton.Name),
            _ when Maker(cursor, symbol) is { Length: > 0 } maker => $"the result of {maker}",
            _ => "an object",
        };
    }

    public static string? Variable(PathCursor cursor, SymbolId symbol, TrackedObject tracked) =>
        tracked.Variable ?? cursor.Symbols.OriginOf(symbol) switch
        {
            SymbolOrigin.Parameter parameter => cursor.Function.Parameters[parameter.Index].Name,
            SymbolOrigin.Content content => cursor.Analysis.NameOf(content.Location),
            _ => null,
        };

    private static IrInstruction? Instruction(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Produced made ? cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) : null;
}
