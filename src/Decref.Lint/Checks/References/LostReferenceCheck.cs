using Decref.Core.Findings;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.References;

/// <summary>REF001 to REF006: a strong reference nobody will release. How it was lost says which rule.</summary>
public sealed class LostReferenceCheck : Check
{
    public override void Lost(PathCursor cursor, Loss loss)
    {
        TrackedObject tracked = loss.Object;
        if (tracked.Kind != ObjectKind.Reference || tracked.Provenance == Provenance.Static)
        {
            return;
        }

        if (tracked.Has(ObjectMarks.Detached) && tracked.Surplus <= 1)
        {
            ReportDetached(cursor, loss);
            return;
        }

        string rule = RuleOf(cursor, loss);
        Suspicion suspicion = Reports.About(cursor, rule, TierOf(cursor, loss.Symbol, tracked), loss.Symbol, tracked, Message(cursor, loss, rule));
        cursor.Analysis.Report(suspicion with
        {
            Position = rule == "REF003" ? suspicion.Origin : suspicion.Position,
            Key = ("REF", cursor.Symbols.OriginOf(loss.Symbol)),
            CertainIfReleased = tracked.Has(ObjectMarks.Escaped) && !tracked.Has(ObjectMarks.Orphaned) && tracked.Stores == 0 && !cursor.IsBlurred ? cursor.Symbols.OriginOf(loss.Symbol) : null,
            CertainIfBorrowed = TierOf(cursor, loss.Symbol, tracked with { Marks = tracked.Marks & ~ObjectMarks.Escaped }) == Tier.Confident ? PassedArguments.Of(cursor, loss.Symbol, tracked) : [],
            PresumedMaker = tracked.Has(ObjectMarks.Presumed) ? PresumedResults.MakerOf(cursor, loss.Symbol) : null,
            RelatedText = "the reference is created here",
        });
    }

    private static string RuleOf(PathCursor cursor, Loss loss)
    {
        TrackedObject tracked = loss.Object;
        if (tracked.Variable is null && tracked.Provenance == Provenance.New && !tracked.Has(ObjectMarks.OutParameter))
        {
            return "REF003";
        }

        return loss.Kind switch
        {
            LossKind.NextRound => "REF006",
            LossKind.Overwritten => cursor.Symbols[loss.Symbol].Age > 0 ? "REF006" : "REF004",
            _ when tracked.Has(ObjectMarks.OutParameter) => "REF005",
            _ => ErrorPath.IsTaken(cursor) ? "REF002" : "REF001",
        };
    }

    private static Tier TierOf(PathCursor cursor, SymbolId symbol, TrackedObject tracked)
    {
        bool isGuess = tracked.Has(ObjectMarks.Escaped | ObjectMarks.Orphaned) || tracked.Stores > 0 || cursor.IsBlurred || ErrorPath.Unwinds(cursor)
            || IsForMemory(cursor, tracked) || IsMadeBeside(cursor, symbol, tracked) || AskedAgain.IsAnsweredDifferently(cursor, symbol)
            || IsAnswered(cursor, symbol, tracked);
        return isGuess ? Tier.Possible : Tier.Confident;
    }

    /// <summary>
    /// A function that returns a number made the object for a field of what it was given, and the same again the next time: it knows
    /// whether the field was empty, its summary may not.
    /// </summary>
    private static bool IsMadeBeside(PathCursor cursor, SymbolId symbol, TrackedObject tracked) =>
        tracked.Variable is null && !tracked.Has(ObjectMarks.OutParameter) && cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Produced made
        && cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction.Call { ResultType.IsPointer: false };

    /// <summary>
    /// Whether the maker, which was not followed, returned anything at all, a field of what it was given tells, not the result:
    /// <c>items = parse(self); if (self->has_failed) return 0;</c>.
    /// </summary>
    private static bool IsAnswered(PathCursor cursor, SymbolId symbol, TrackedObject tracked) =>
        tracked.Has(ObjectMarks.Presumed) && !cursor.State.FactOf(symbol).IsNotNull
        && cursor.History().SkipWhile(happened => happened.Subject != symbol).Any(happened => happened.Kind == PathEventKind.Decides);

    /// <summary>
    /// A reference taken straight in a structure (<c>Py_INCREF(entry->key)</c> after copying the entries) or a container
    /// (<c>Py_INCREF(PyTuple_GET_ITEM(t, i))</c>), never by way of a local variable, is most often meant for another place that the
    /// engine did not follow.
    /// </summary>
    private static bool IsForMemory(PathCursor cursor, TrackedObject tracked) =>
        tracked.Provenance is Provenance.Field or Provenance.Unknown or Provenance.Borrowed && !tracked.Has(ObjectMarks.Detached)
        && (tracked.Variable is null || !cursor.Function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Local>().Any(local => local.Variable == tracked.Variable));

    private static string Message(PathCursor cursor, Loss loss, string rule)
    {
        string name = Subject.Name(cursor, loss.Symbol, loss.Object);
        return rule switch
        {
            "REF003" when IsPassedOn(cursor, loss.Symbol) => $"{Sentence.Start(name)} is passed on and never released: the callee takes a reference of its own",
            "REF003" => $"{Sentence.Start(name)} is a new reference that is never kept and never released",
            "REF004" => $"The reference in {name} is overwritten before it is released",
            "REF006" => $"The reference in {name} is not released before the next round of the loop",
            "REF005" => $"The new reference written to {name} is never released",
            "REF002" => $"The reference in {name} is not released on this error path",
            _ => $"The reference in {name} is never released",
        };
    }

    private static bool IsPassedOn(PathCursor cursor, SymbolId temporary) =>
        cursor.Symbols.OriginOf(temporary) is SymbolOrigin.Produced made
        && cursor.Function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Call>()
            .Any(call => call.Arguments.Contains(cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction).Result));

    private static void ReportDetached(PathCursor cursor, Loss loss)
    {
        if (cursor.Symbols.OriginOf(loss.Symbol) is not SymbolOrigin.Content content || cursor.Analysis.FieldAt(content.Location) is not (string, string) field)
        {
            return;
        }

        string name = Subject.Name(cursor, loss.Symbol, loss.Object);
        Suspicion suspicion = Reports.About(
            cursor, "REF004", Tier.Possible, loss.Symbol, loss.Object, $"The reference {name} held is overwritten without being released");
        cursor.Analysis.Report(suspicion with { Key = ("REF", content), OwningField = field });
    }
}
