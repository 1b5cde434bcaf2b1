using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>Gives a temporary object a name, so that it can be released after the call that does not take it over.</summary>
internal static class TemporaryRelease
{
    private const string Name = "temporary";
    private const string Result = "result";

    public static Fix? Suggest(FixRequest request)
    {
        SourceLocation? created = request.Finding.Related.FirstOrDefault()?.Location;
        IrInstruction.Call? maker = created is null ? null : request.Function.Instructions.OfType<IrInstruction.Call>()
            .FirstOrDefault(call => call.Position.Line == created.Line && call.Position.Column == created.Column);
        bool isReference = maker is not null && request.Types.Made.Of(request.Function, maker.Result) is { Kind: OwnedKind.Reference };
        if (!isReference || !IsForgotten(request, maker!) || IsTaken(request, Name)
            || request.StatementAt(created!) is not { IsCompound: false, IsLabelled: false } statement
            || request.Source.OffsetOf(created!.Line, created.Column) is not int start || EndOfCall(request, start) is not int end)
        {
            return null;
        }

        string text = request.Source.Text;
        string making = $"PyObject *{Name} = {text[start..end]};";
        string? rewritten = Rewritten(request, statement, making, $"{text[statement.Start..start]}{Name}{text[end..statement.End]}");
        return rewritten is null
            ? null
            : new Fix("keep the temporary in a variable and release it", [Insertion.Replace(request.Source, statement.Start, statement.End, rewritten)]);
    }

    /// <summary>The callee's result does not lie inside the object, which may die right after the call.</summary>
    private static bool IsForgotten(FixRequest request, IrInstruction.Call maker)
    {
        IrInstruction.Call? user = request.Function.Instructions.OfType<IrInstruction.Call>().FirstOrDefault(call => call.Arguments.Contains(maker.Result));
        string? callee = user is null ? null : PlaceResolver.Callee(request.Function, user);
        Contract? contract = callee is null ? null : request.Types.Under.Contracts.Find(callee, request.Types.Under.Python);
        return contract is not null && (contract.Result.Kind is ResultKind.Nothing or ResultKind.New || !user!.ResultType.IsPointer);
    }

    private static string? Rewritten(FixRequest request, StatementSpan statement, string making, string use)
    {
        string text = request.Source.Text;
        Token[] tokens = [.. request.TokensOf(statement)];
        int equals = Array.FindIndex(tokens, token => token.Is(text, "="));
        int callee = tokens[0].Is(text, "return") ? 1 : equals + 1;
        bool isOneCall = callee + 1 < tokens.Length && tokens[callee].Kind == TokenKind.Identifier && tokens[callee + 1].Is(text, "(")
            && !tokens.Any(token => token.Is(text, "?") || token.Is(text, "&") || token.Is(text, "|"));
        if (!isOneCall)
        {
            return null;
        }

        string release = $"Py_XDECREF({Name});";
        if (tokens[0].Is(text, "return"))
        {
            string type = request.Function.ReturnType.Text;
            string value = use["return".Length..].Trim();
            return IsTaken(request, Result) ? null : $"{{ {making} {type}{(type.EndsWith('*') ? "" : " ")}{Result} = {value} {release} return {Result}; }}";
        }

        bool isDeclaration = equals > 1 && tokens[..equals].All(token => token.Kind == TokenKind.Identifier || token.Is(text, "*"));
        if (isDeclaration)
        {
            return statement.NeedsBraces ? null : $"{making} {use} {release}";
        }

        return equals is -1 or 1 ? $"{{ {making} {use} {release} }}" : null;
    }

    private static bool IsTaken(FixRequest request, string name) => request.Uses(name);

    /// <summary>Behind the bracket that closes the call at an offset; null when no call starts there.</summary>
    private static int? EndOfCall(FixRequest request, int start)
    {
        int depth = 0;
        foreach (Token token in request.Structure.Tokens.Where(token => token.Start > start))
        {
            depth += token.Is(request.Source.Text, "(") ? 1 : token.Is(request.Source.Text, ")") ? -1 : 0;
            if (depth == 0)
            {
                return token.Is(request.Source.Text, ")") ? token.End : null;
            }
        }

        return null;
    }
}
