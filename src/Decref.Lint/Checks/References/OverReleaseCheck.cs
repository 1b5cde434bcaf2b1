using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.References;

/// <summary>REF007: a reference that is given back or away was not this function's to give.</summary>
public sealed class OverReleaseCheck : Check
{
    public override void Released(PathCursor cursor, Release release)
    {
        TrackedObject before = release.Before;
        if (before.Kind != ObjectKind.Reference || release.Kind == ReleaseKind.Free || before.Owned > 0 || before.Has(ObjectMarks.Hidden | ObjectMarks.Detached) || !IsLentForSure(before)
            || before.Stores > 0 || !IsForeign(cursor, release) || IsOwnType(cursor, release) || Compensation.Follows(cursor, release))
        {
            return;
        }

        string name = Subject.Name(cursor, release.Symbol, before);
        string message = before.Provenance is Provenance.New or Provenance.Field
            ? $"{Sentence.Start(name)} is {Verb(release.Kind)} again: its reference is already gone"
            : $"{Sentence.Start(name)} is {Verb(release.Kind)}, but the function only borrowed it";
        cursor.Analysis.Report(Reports.About(cursor, "REF007", TierOf(cursor, release.Symbol, before), release.Symbol, before, message));
    }

    private static bool IsForeign(PathCursor cursor, Release release) => release.Before.Provenance switch
    {
        Provenance.Static => release.Kind == ReleaseKind.Steal && cursor.Analysis.Calls.Python < Singletons.FirstImmortal,
        Provenance.New => true,
        Provenance.Borrowed => true,
        Provenance.Parameter => cursor.Analysis.Role.IsCalledByPython,
        Provenance.Field => release is { Kind: ReleaseKind.Reference, Before.Owned: < 0 } && IsStillInPlace(cursor, release.Symbol) && !IsInProjectCall(cursor),
        _ => false,
    };

    /// <summary>The field that held it when the function began holds it to this moment: it had one reference to give. A helper may have put another there.</summary>
    private static bool IsStillInPlace(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content { Location.Index.IsNone: true } content
        && cursor.State.Memory.TryGet(content.Location, out Value? held) && held.SymbolOrNone == symbol;

    /// <summary>Code that is not understood does not take references for us; what we made it may well have released.</summary>
    private static bool IsLentForSure(TrackedObject before) =>
        !before.Has(ObjectMarks.Escaped) || before.Provenance is Provenance.Borrowed or Provenance.Parameter;

    /// <summary>An instance of a heap type owns a reference to its type, which its deallocator gives back.</summary>
    private static bool IsOwnType(PathCursor cursor, Release release) => Subject.Maker(cursor, release.Symbol) == "Py_TYPE";

    /// <summary>A function of the project that gives back an argument may give back what a structure holds: it takes the object out of a list.</summary>
    private static Tier TierOf(PathCursor cursor, SymbolId symbol, TrackedObject before) =>
        IsInside(cursor, symbol) ? Tier.Confident
        : before.Has(ObjectMarks.Escaped) || ErrorPath.IsUnlikelyArgument(cursor) || before.Provenance == Provenance.New && before.Has(ObjectMarks.Kept) || before.Provenance == Provenance.Parameter && IsInProjectCall(cursor)
            ? Tier.Possible
            : Tier.Confident;

    /// <summary>The text of a string is no object, whoever else has got it.</summary>
    private static bool IsInside(PathCursor cursor, SymbolId symbol) =>
        cursor.Analysis.Calls.Contracts.Find(Subject.Maker(cursor, symbol), cursor.Analysis.Calls.Python) is { Result.Kind: ResultKind.Interior };

    private static bool IsInProjectCall(PathCursor cursor) =>
        cursor.Analysis.Shape.InstructionAt(cursor.Block.Index, cursor.Instruction) is IrInstruction.Call call
        && CallStep.SiteOf(cursor, call).Function is { Length: > 0 } callee
        && cursor.Analysis.Calls.Contracts.Find(callee, cursor.Analysis.Calls.Python) is null;

    private static string Verb(ReleaseKind kind) => kind == ReleaseKind.Steal ? "given away" : "released";
}
