using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Checks.Errors;

/// <summary>ERR001: the result of a call that can fail is used without asking whether it did.</summary>
public sealed class UncheckedNullCheck : Check
{
    public override void NullUsed(PathCursor cursor, NullUse use)
    {
        if (cursor.Symbols.OriginOf(use.FailedCall) is not SymbolOrigin.Produced made
            || cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is not IrInstruction.Call call)
        {
            return;
        }

        string maker = cursor.Analysis.Calls.DisplayName(CallStep.SiteOf(cursor, call).Function);
        bool isRemote = cursor.History().Any(happened =>
            happened.Kind is PathEventKind.FailsForMemory or PathEventKind.FailsForArgument && happened.Position == call.Position);
        string where = use.Callee.Length > 0 ? $"passed to {use.Callee}" : "dereferenced";
        cursor.Analysis.Report(new Suspicion
        {
            Rule = "ERR001",
            Tier = isRemote || cursor.IsBlurred || IsAnswer(cursor, call) || IsProgram(cursor) ? Tier.Possible : Tier.Confident,
            Message = $"The result of {(maker.Length > 0 ? maker : "the call")} is {where} without a check: it is NULL when the call fails",
            Position = cursor.Position,
            Key = ("ERR001", cursor.Symbols.OriginOf(use.FailedCall)),
            Trail = cursor.Trail,
            Subject = use.FailedCall,
            Origin = call.Position,
            RelatedText = "the call that can fail",
        });
    }

    /// <summary>A program beside the extension, such as a test or a demonstration.</summary>
    private static bool IsProgram(PathCursor cursor) => cursor.Analysis.Shape.Module.Functions.Any(function => function.Name == "main");

    /// <summary>
    /// NULL says "there is none", and the caller may know that there is one: a contract says so (<c>strchr</c>), or a project function
    /// returns NULL without an exception.
    /// </summary>
    private static bool IsAnswer(PathCursor cursor, IrInstruction.Call call) =>
        CallStep.SiteOf(cursor, call) is { Function.Length: > 0 } site
        && cursor.Analysis.Calls.Find(site, cursor.Analysis.Shape.Module.SourceFile) is CallModel model
        && (model.Contract is null
            ? !model.Outcomes.Any(outcome => outcome is { Kind: OutcomeKind.Failure, Exception: ExceptionEffect.Sets })
            : model.Contract is { Failure.IsAbsence: true, Result.Type: string type } && !ObjectTypes.IsObjectPointer(type));
}
