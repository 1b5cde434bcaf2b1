using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Arguments;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>Replaces the unit <c>O</c> or <c>S</c> of the lost object by <c>N</c>.</summary>
internal static class FormatUnitFix
{
    /// <summary>For a temporary that only the format call sees.</summary>
    public static Fix? SuggestForTemporary(FixRequest request)
    {
        SourceLocation? created = request.Finding.Related.FirstOrDefault()?.Location;
        foreach (FormatCall call in CallsAt(request))
        {
            int index = IndexOf(call, argument => call.Function.Definition(argument) is IrInstruction.Call maker
                && maker.Position.Line == created?.Line && maker.Position.Column == created.Column);
            if (index >= 0)
            {
                return Replace(request, call, index);
            }
        }

        return null;
    }

    /// <summary>For a variable whose last use is <c>return Py_BuildValue("O", variable)</c>.</summary>
    public static Fix? SuggestForReturned(FixRequest request)
    {
        bool isOnlyPlace = request.Finding.Related.All(related => related.Message != FindingComposer.ElsewhereToo);
        if (!isOnlyPlace || OwnedVariable.Of(request) is not OwnedVariable variable || request.StatementAt(request.Location) is not StatementSpan statement)
        {
            return null;
        }

        Token[] tokens = [.. request.TokensOf(statement)];
        bool isReturned = tokens[0].Is(request.Source.Text, "return") && tokens.Count(token => token.Is(request.Source.Text, variable.Name)) == 1;
        var leaving = new LeavingPlace(request, variable);
        bool isCertain = isReturned && leaving.IsCertain(request.Location) && leaving.IsNonNull(request.Location);
        foreach (FormatCall call in isCertain ? CallsIn(request, statement) : [])
        {
            int index = IndexOf(call, argument => call.Function.Definition(argument) is IrInstruction.Load load && load.Address == variable.Local);
            if (index >= 0)
            {
                return Replace(request, call, index);
            }
        }

        return null;
    }

    private static int IndexOf(FormatCall call, Func<ValueId, bool> isWanted)
    {
        int index = 0;
        while (index < call.Variable.Length && !isWanted(call.Variable[index]))
        {
            index++;
        }

        return index < call.Variable.Length ? index : -1;
    }

    private static IEnumerable<FormatCall> CallsAt(FixRequest request) => BuildCalls(request).Where(call =>
        call.Call.Position.Line == request.Location.Line && call.Call.Position.Column == request.Location.Column);

    private static IEnumerable<FormatCall> CallsIn(FixRequest request, StatementSpan statement) => BuildCalls(request).Where(call =>
        request.Source.OffsetOf(call.Call.Position.Line, call.Call.Position.Column) is int offset && statement.Contains(offset));

    private static IEnumerable<FormatCall> BuildCalls(FixRequest request) =>
        FormatCall.In(request.Function, request.Types.Under.Contracts, request.Types.Under.Python)
            .Where(call => call is { Kind: FormatKind.Build, HasArguments: true } && call.Variable.Length == call.Format.SlotCount);

    private static Fix? Replace(FixRequest request, FormatCall call, int index)
    {
        (FormatUnit unit, FormatSlot slot) = call.Format.Slots.ElementAt(index);
        if (slot.Ownership != SlotOwnership.Borrows || unit.Text.Length != 1 || Literal(request, call) is not Token literal)
        {
            return null;
        }

        int offset = literal.Start + 1 + unit.Offset;
        return new Fix($"replace `{unit.Text}` by `N`: the call takes the reference over", [Insertion.Replace(request.Source, offset, offset + 1, "N")]);
    }

    /// <summary>The format as one plain literal behind the callee's name: no concatenation, no escapes, no macro.</summary>
    private static Token? Literal(FixRequest request, FormatCall call)
    {
        if (request.Source.OffsetOf(call.Call.Position.Line, call.Call.Position.Column) is not int start)
        {
            return null;
        }

        string spelling = "\"" + call.FormatText + "\"";
        Token[] texts = [.. request.Structure.Tokens.Where(token => token.Start >= start).TakeWhile(token => !token.Is(request.Source.Text, ";")).Where(token => token.Is(request.Source.Text, spelling)).Take(2)];
        return texts.Length == 1 ? texts[0] : null;
    }
}
