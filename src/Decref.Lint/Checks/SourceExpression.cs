using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>Spells a value the way the source does: <c>self->items</c>, <c>&amp;count</c>.</summary>
internal static class SourceExpression
{
    private const string Anonymous = "...";
    private const int MaximumNesting = 20;

    public static string Of(IrFunction function, ValueId id) => Of(function, id, 0);

    private static string Of(IrFunction function, ValueId id, int depth) => function[id] switch
    {
        IrValue.Parameter parameter when parameter.Index < function.Parameters.Length => function.Parameters[parameter.Index].Name,
        IrValue.GlobalAddress global => "&" + global.Name,
        IrValue.FunctionAddress callee => callee.Name,
        IrValue.Text text => "\"" + text.Value + "\"",
        IrValue.Integer integer => integer.Value.ToString(),
        IrValue.Null => "NULL",
        IrValue.Result when depth < MaximumNesting => OfInstruction(function, function.Definition(id), depth + 1),
        _ => Anonymous,
    };

    private static string OfInstruction(IrFunction function, IrInstruction? instruction, int depth) => instruction switch
    {
        IrInstruction.Local { Variable: string name } => "&" + name,
        IrInstruction.Load load => Dereferenced(Of(function, load.Address, depth)),
        IrInstruction.Part { Field: string field } part => "&" + Member(Of(function, part.Base, depth), field),
        IrInstruction.Call call when function[call.Callee] is IrValue.FunctionAddress callee => callee.Name + "(...)",
        IrInstruction.Arithmetic { Kind: ArithmeticKind.Resize } resize => Of(function, resize.Left, depth),
        _ => Anonymous,
    };

    private static string Dereferenced(string address) => address.StartsWith('&') ? address[1..] : "*" + address;

    private static string Member(string address, string field) =>
        address.StartsWith('&') ? $"{address[1..]}.{field}" : $"{address}->{field}";
}
