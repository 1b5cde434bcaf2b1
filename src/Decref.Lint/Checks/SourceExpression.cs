using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>Spells a value the way the source does: <c>self->items</c>, <c>&amp;count</c>.</summary>
internal static class SourceExpression
{
    private const string Anonymous = "...";

    public static string Of(IrFunction function, ValueId id) => function[id] switch
    {
        IrValue.Parameter parameter when parameter.Index < function.Parameters.Length => function.Parameters[parameter.Index].Name,
        IrValue.GlobalAddress global => "&" + global.Name,
        IrValue.FunctionAddress callee => callee.Name,
        IrValue.Text text => "\"" + text.Value + "\"",
        IrValue.Integer integer => integer.Value.ToString(),
        IrValue.Null => "NULL",
        IrValue.Result => OfInstruction(function, function.Definition(id)),
        _ => Anonymous,
    };

    private static string OfInstruction(IrFunction function, IrInstruction? instruction) => instruction switch
    {
        IrInstruction.Local { Variable: string name } => "&" + name,
        IrInstruction.Load load => Dereferenced(Of(function, load.Address)),
        IrInstruction.Part { Field: string field } part => "&" + Member(Of(function, part.Base), field),
        IrInstruction.Call call when function[call.Callee] is IrValue.FunctionAddress callee => callee.Name + "(...)",
        IrInstruction.Arithmetic { Kind: ArithmeticKind.Resize } resize => Of(function, resize.Left),
        _ => Anonymous,
    };

    private static string Dereferenced(string address) => address.StartsWith('&') ? address[1..] : "*" + address;

    private static string Member(string address, string field) =>
        address.StartsWith('&') ? $"{address[1..]}.{field}" : $"{address}->{field}";
}
