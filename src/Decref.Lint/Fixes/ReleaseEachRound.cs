using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>
/// REF006: releases the item of a round before each <c>continue</c> that skips the release, and at the end of the body that has none.
/// Only in a <c>for</c> or <c>while</c> with braces, where each way to the next round surely has the item or surely has given it up.
/// </summary>
internal static class ReleaseEachRound
{
    public static Fix? Suggest(FixRequest request)
    {
        if (!request.Others.IsEmpty || OwnedVariable.Of(request) is not { IsFilled: false } variable || LoopRound.Of(request.Function, variable.MakerBlock) is not LoopRound round
            || round.Instructions.Any(one => one is IrInstruction.Store store && store.Address == variable.Local && one != Keeping(request, variable)))
        {
            return null;
        }

        var leaving = new LeavingPlace(request, variable);
        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
        bool? atEndOfBody = null;
        foreach (int end in round.Ends)
        {
            bool? isGone = round.Happens(end, variable.Maker, leaving.Takes);
            StatementSpan? jump = request.StatementAt(request.Function.Blocks[end].Exit.Position);
            bool isContinue = jump is not null && request.TokensOf(jump).First().Is(request.Source.Text, "continue");
            if (isGone is null || !isContinue && atEndOfBody is not null && atEndOfBody != isGone)
            {
                return null;
            }

            atEndOfBody = isContinue ? atEndOfBody : isGone;
            if (isContinue && isGone == false)
            {
                edits.AddRange(Insertion.Before(request.Source, jump!, variable.ReleaseText(leaving.IsNonNull(end))));
            }
        }

        bool isNonNull = round.Ends.All(leaving.IsNonNull);
        if (atEndOfBody == false)
        {
            if (AtEndOfBody(request, round, variable.ReleaseText(isNonNull)) is not TextEdit added)
            {
                return null;
            }

            edits.Add(added);
        }

        return edits.Count == 0 ? null : new Fix($"release {variable.Name} before the next round", edits.ToImmutable());
    }

    private static IrInstruction? Keeping(FixRequest request, OwnedVariable variable) =>
        request.Function.Instructions.FirstOrDefault(one => one is IrInstruction.Store store && store.Address == variable.Local && store.Value == variable.Maker.Result);

    /// <summary>Before the brace that closes the loop's body.</summary>
    private static TextEdit? AtEndOfBody(FixRequest request, LoopRound round, string release)
    {
        IrBlock start = request.Function.Blocks[round.Start];
        SourcePosition inHeader = start.Instructions.Select(one => one.Position).Append(start.Exit.Position).FirstOrDefault(position => position.IsKnown);
        string text = request.Source.Text;
        if (request.StatementAt(inHeader) is not { IsCompound: true } loop || text[loop.End - 1] != '}'
            || !request.TokensOf(loop).First().Is(text, "while") && !request.TokensOf(loop).First().Is(text, "for"))
        {
            return null;
        }

        int brace = loop.End - 1;
        string line = text[(text.LastIndexOf('\n', brace) + 1)..brace];
        return Insertion.At(request.Source, brace, string.IsNullOrWhiteSpace(line) ? $"    {release}\n{line}" : $"{release} ");
    }
}
