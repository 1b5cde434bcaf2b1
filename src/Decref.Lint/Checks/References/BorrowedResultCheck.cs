using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Checks.References;

/// <summary>REF010: the interpreter, or a caller that gets a new reference on other paths, expects one from this function and gets a borrowed one.</summary>
public sealed class BorrowedResultCheck : Check
{
    public override void Returned(PathCursor cursor, Value result)
    {
        SymbolId symbol = ExitStep.ReturnedObject(result);
        if (symbol.IsNone || cursor.Analysis.Role.IsInitFunction || !IsObjectFunction(cursor))
        {
            return;
        }

        TrackedObject tracked = cursor.Object(symbol);
        cursor.Analysis.ReturnsNew |= tracked is { Provenance: Provenance.New, Owned: > 0 };
        if (!cursor.Analysis.Role.IsCalledByPython && tracked.Provenance != Provenance.Static)
        {
            return;
        }

        if (tracked.Kind != ObjectKind.Reference || tracked.Owned > 0 || tracked.Has(ObjectMarks.Escaped | ObjectMarks.Hidden | ObjectMarks.Detached) || !IsLent(cursor, symbol, tracked))
        {
            return;
        }

        string name = Subject.Name(cursor, symbol, tracked);
        Suspicion suspicion = Reports.About(
            cursor, "REF010", cursor.Analysis.Role.IsCalledByPython ? Tier.Confident : Tier.Possible, symbol, tracked, $"{Sentence.Start(name)} is returned without a new reference: the caller will release one it was not given");
        cursor.Analysis.Report(suspicion with { OnlyIfReturnsNew = !cursor.Analysis.Role.IsCalledByPython });
    }

    private static bool IsObjectFunction(PathCursor cursor) =>
        cursor.Function.ReturnType.PointerDepth == 1 && ObjectTypes.IsObjectPointer(cursor.Function.ReturnType.Text);

    private static bool IsLent(PathCursor cursor, SymbolId symbol, TrackedObject tracked) => tracked.Provenance switch
    {
        Provenance.Borrowed or Provenance.Parameter => tracked.Stores <= 0,
        Provenance.Static => cursor.Analysis.Calls.Python < Singletons.FirstImmortal,
        Provenance.Field => StillHeld(cursor, symbol),
        _ => false,
    };

    /// <summary>The field it was read from still counts on its reference.</summary>
    private static bool StillHeld(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content content
        && cursor.State.Memory.TryGet(content.Location, out Value? held) && held.SymbolOrNone == symbol;
}
