using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Memory;

/// <summary>MEM001 and the HND rules: a block is never freed, a handle never closed.</summary>
public sealed class LostResourceCheck : Check
{
    public override void Lost(PathCursor cursor, Loss loss)
    {
        TrackedObject tracked = loss.Object;
        if (tracked.Kind == ObjectKind.Reference || HeldLocks.Contains(tracked.Resource) && !IsLockOwed(cursor))
        {
            return;
        }

        if (tracked.Kind == ObjectKind.Block && loss.Kind == LossKind.Overwritten && EndsTheProgram(cursor))
        {
            return;
        }

        bool isGuess = IsDetachedOnPurpose(loss) || HeldLocks.Contains(tracked.Resource) && IsSignal(cursor, loss) || tracked.Has(ObjectMarks.Escaped | ObjectMarks.Orphaned) || tracked.Stores > 0 || cursor.IsBlurred || ErrorPath.Unwinds(cursor) || AskedAgain.IsAnsweredDifferently(cursor, loss.Symbol);
        string name = Subject.Name(cursor, loss.Symbol, tracked);
        Suspicion suspicion = Reports.About(
            cursor, RuleOf(loss), isGuess ? Tier.Possible : Tier.Confident, loss.Symbol, tracked, Message(cursor, tracked, name));
        cursor.Analysis.Report(suspicion with
        {
            CertainIfReleased = tracked.Has(ObjectMarks.Escaped) && !tracked.Has(ObjectMarks.Orphaned | ObjectMarks.Entrusted) && tracked.Stores == 0 && !cursor.IsBlurred ? cursor.Symbols.OriginOf(loss.Symbol) : null,
            RelatedText = tracked.Kind == ObjectKind.Block ? "the block is allocated here" : "it is opened here",
        });
    }

    /// <summary><c>items = realloc(items, size); if (items == NULL) abort();</c>: nobody misses the block then.</summary>
    private static bool EndsTheProgram(PathCursor cursor) =>
        cursor.Traits.FailsForMemory && Operands.Successors(cursor.Function.Blocks[cursor.Block.Index].Exit)
            .Any(next => cursor.Function.Blocks[next.Index].Instructions.Any(instruction => instruction is IrInstruction.Call { IsNoReturn: true }));

    /// <summary>Python knows a thread's state too: who drops it, or keeps it in a structure and replaces it there, attaches the thread another way.</summary>
    private static bool IsDetachedOnPurpose(Loss loss) =>
        loss.Object.Resource == "saved-thread" && (loss.Kind == LossKind.Overwritten || loss.Object.Variable is null);

    /// <summary>A loop that takes a lock it already has waits for another thread to give it back: the lock is a signal.</summary>
    private static bool IsSignal(PathCursor cursor, Loss loss) => loss.Kind == LossKind.NextRound
        || cursor.Symbols.OriginOf(loss.Symbol) is SymbolOrigin.Produced taken && cursor.Analysis.Shape.IsInCycle(new BlockId(taken.Block)) && !IsGivenBackInLoop(cursor, loss.Object.Resource);

    private static bool IsGivenBackInLoop(PathCursor cursor, string resource) =>
        cursor.Analysis.Calls.Contracts.Resource(resource) is ResourceKind kind
        && cursor.Function.Blocks.Where((_, index) => cursor.Analysis.Shape.IsInCycle(new BlockId(index)))
            .SelectMany(block => block.Instructions.OfType<IrInstruction.Call>())
            .Any(call => cursor.Function[call.Callee] is IrValue.FunctionAddress callee && kind.Releasers.Contains(callee.Name));

    /// <summary>A helper that succeeds may leave the lock to its caller.</summary>
    private static bool IsLockOwed(PathCursor cursor) => cursor.Analysis.Role.IsCalledByPython || ErrorPath.IsTaken(cursor);

    private static string RuleOf(Loss loss) => loss.Object switch
    {
        { Kind: ObjectKind.Block } when loss.Kind == LossKind.Overwritten => "MEM005",
        { Kind: ObjectKind.Block } => "MEM001",
        { Resource: "buffer" } => "HND001",
        { Resource: "file" or "fd" or "dir" or "descriptor" or "directory" or "mapping" or "mmap" or "pipe" } => "HND002",
        { Resource: "gil" or "lock" or "mutex" or "rwlock" or "spinlock" or "thread" or "saved-thread" or "held-thread" or "thread-state" } => "HND003",
        _ when HeldLocks.Contains(loss.Object.Resource) => "HND003",
        _ when loss.Object.Resource.Contains("writer", StringComparison.Ordinal) => "HND004",
        _ => "HND005",
    };

    private static string Message(PathCursor cursor, TrackedObject tracked, string name)
    {
        ResourceKind? kind = cursor.Analysis.Calls.Contracts.Resource(tracked.Resource);
        string what = kind?.Description ?? tracked.Resource;
        string release = kind is { Releasers.Length: > 0 } ? $": call {kind.Releasers[0]}" : "";
        string path = ErrorPath.IsTaken(cursor) ? " on this error path" : "";
        return tracked.Kind == ObjectKind.Block
            ? $"The block in {name} is not freed{path}{release}"
            : $"{Sentence.Start(name)} ({what}) is not given back{path}{release}";
    }
}
