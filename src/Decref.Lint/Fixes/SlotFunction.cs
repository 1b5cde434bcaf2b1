using System.Collections.Immutable;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>The source of a slot function, as far as edits need it.</summary>
internal sealed class SlotFunction(FixRequest request)
{
    /// <summary>How the function names the instance with its struct's type.</summary>
    public string? Self(string structure) => InstanceNames.Of(request.Function, structure, request.Types.Effects);

    /// <summary>The parameter itself, whatever its type.</summary>
    public string? Instance => request.Function.Parameters.Length > 0 ? request.Function.Parameters[0].Name : null;

    /// <summary>The one statement of the function that frees the instance; null when there are several or it is in a helper or macro.</summary>
    public StatementSpan? FreeingStatement()
    {
        ImmutableArray<SourcePosition> positions = [.. request.Types.Effects.Of(request.Function.Name)
            .Where(effect => (effect.Kind == EffectKind.Frees || effect.Slot is "tp_free" or "tp_dealloc") && InstanceType.IsSelf(effect.Subject))
            .Select(effect => effect.Position)
            .Distinct()];
        return positions.Length == 1 && request.StatementAt(positions[0]) is { IsCompound: false, IsLabelled: false } statement ? statement : null;
    }

    /// <summary>The closing <c>return 0;</c>, when it is the only return that is not inside a macro.</summary>
    public StatementSpan? FinalReturn()
    {
        if (request.Span is not FunctionSpan span)
        {
            return null;
        }

        Token[] returns = [.. request.Structure.Tokens.Where(token => token.Start > span.Body && token.End < span.End && token.Is(request.Source.Text, "return"))];
        return returns.Length == 1 && request.Structure.StatementAt(returns[0].Start) is { NeedsBraces: false, IsCompound: false } statement
            && request.TextOf(statement).Replace(" ", "", StringComparison.Ordinal) == "return0;"
            ? statement
            : null;
    }
}
