using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// A field that decided whether an object is made decides again whether it is given back, and code in between could have changed it:
/// <c>if (self->lazy) text = f(); call(self); if (self->lazy) Py_DECREF(text);</c>. The two conditions were written for each other.
/// </summary>
public static class AskedAgain
{
    /// <summary>The path needs a field to change between the making of the object and the condition that gives it back.</summary>
    public static bool IsAnsweredDifferently(PathCursor cursor, SymbolId made)
    {
        if (cursor.Symbols.OriginOf(made) is not SymbolOrigin.Produced birth)
        {
            return false;
        }

        PathEvent[] path = [.. cursor.History()];
        int born = Array.FindIndex(path, happened => happened.Kind == PathEventKind.Happens && cursor.Symbols.OriginOf(happened.Subject) == birth);
        PathEvent[] before = [.. path.Take(Math.Max(born, 0)).Where(happened => happened.Decision is not null && IsOfField(cursor, happened.Subject))];
        return before.Length > 0 && path.Skip(born).Any(later => later.Decision is Decision again
            && before.Any(earlier => earlier.Subject == later.Subject && earlier.Decision is Decision first && Contradict(first, again) && MeetsWithout(cursor.Function, first, again, birth.Block)));
    }

    private static bool IsOfField(PathCursor cursor, SymbolId asked) =>
        !asked.IsNone && cursor.Symbols.OriginOf(asked) is SymbolOrigin.Content { Location: { Index.IsNone: true } field }
        && (field.Region.Kind == RegionKind.Global || field.Region.Kind == RegionKind.Pointee && cursor.Symbols.OriginOf(new SymbolId(field.Region.Id)) is SymbolOrigin.Parameter);

    private static bool Contradict(Decision first, Decision again) =>
        first.Learnt is { Right: Value.Constant one } && again.Learnt is { Right: Value.Constant other }
        && Fact.Nothing.Assume(first.Learnt.Kind, one.Number) is Fact known && known.Assume(again.Learnt.Kind, other.Number) is null;

    /// <summary>The way not taken at the first condition comes to the second as well, without the object.</summary>
    private static bool MeetsWithout(IrFunction function, Decision first, Decision again, int birth)
    {
        var branch = (IrTerminator.Branch)function.Blocks[first.Block.Index].Exit;
        BlockId other = first.Truth ? branch.WhenFalse : branch.WhenTrue;
        HashSet<int> seen = [first.Block.Index, birth, other.Index];
        var open = new Stack<BlockId>([other]);
        while (other.Index != birth && open.TryPop(out BlockId block))
        {
            if (block == again.Block)
            {
                return true;
            }

            foreach (BlockId next in Operands.Successors(function.Blocks[block.Index].Exit).Where(next => seen.Add(next.Index)))
            {
                open.Push(next);
            }
        }

        return false;
    }
}
