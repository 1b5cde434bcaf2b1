using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Fixes;

/// <summary>TYP011: <c>m_clear</c> clears the field of the module state that it forgot.</summary>
internal static class StateFixes
{
    public static Fix? ClearField(FixRequest request)
    {
        string text = request.Source.Text;
        return new SlotFunction(request).FinalReturn() is StatementSpan final && FieldOf(request) is OwnedField field && State(request, field, text) is string state
            ? new Fix($"insert Py_CLEAR({state}->{field.Name})", Insertion.Before(request.Source, final, $"Py_CLEAR({state}->{field.Name});"))
            : null;
    }

    private static OwnedField? FieldOf(FixRequest request)
    {
        string? name = request.Finding.Object?.Variable?.Split("->")[^1];
        ModuleDefinition? module = request.Types.Tables.Modules.FirstOrDefault(module => module.Function("m_clear") == request.Function.Name);
        OwnedField[] named = module is null ? [] : [.. request.Types.Owned.InState(module.StateSize, request.Types.Module).Where(field => field.Name == name)];
        return named is [OwnedField only] ? only : null;
    }

    /// <summary>How the function spells the state: a variable of its type, or what it clears another field of.</summary>
    private static string? State(FixRequest request, OwnedField field, string text) =>
        request.Function.Instructions.OfType<IrInstruction.Local>()
            .FirstOrDefault(local => local is { Variable: not null, Type.PointerDepth: 1 } && local.Type.Struct == field.Struct)?.Variable
        ?? Sibling(request, field, text);

    private static string? Sibling(FixRequest request, OwnedField field, string text)
    {
        if (request.Span is not FunctionSpan span || !request.Types.Module.Structs.TryGetValue(field.Struct, out StructLayout? layout))
        {
            return null;
        }

        Token[] tokens = [.. request.Structure.Tokens.Where(token => token.Start > span.Body && token.End < span.End && token.Kind is not TokenKind.Comment)];
        for (int index = 0; index + 1 < tokens.Length; index++)
        {
            if (tokens[index].Is(text, "Py_CLEAR") && tokens[index + 1].Is(text, "(") && Owner(tokens.AsSpan(index + 2), layout, text) is string owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary><c>state_of(module)</c> of <c>state_of(module)->error)</c>.</summary>
    private static string? Owner(ReadOnlySpan<Token> argument, StructLayout layout, string text)
    {
        int depth = 0;
        for (int index = 0; index < argument.Length && depth >= 0; index++)
        {
            depth += argument[index].Is(text, "(") ? 1 : argument[index].Is(text, ")") ? -1 : 0;
            bool isLast = depth == -1 && index > 3;
            if (isLast && argument[index - 2].Is(text, ">") && argument[index - 3].Is(text, "-"))
            {
                string name = argument[index - 1].In(text).ToString();
                return layout.Fields.Any(other => other.Name == name) ? text[argument[0].Start..argument[index - 4].End] : null;
            }
        }

        return null;
    }
}
