using System.Collections.Immutable;
using System.Text;
using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Ir;

/// <summary>Writes a module as text, so that a test can say what it expects in the words of a reader.</summary>
internal static class IrDump
{
    public static string Of(IrModule module)
    {
        var text = new StringBuilder($"source {module.SourceFile}\n");
        foreach (IrFunction function in module.Functions)
        {
            text.Append($"\n{(function.IsInternal ? "internal " : "")}{function.Name} {function.Position.File}:{function.Position.Line}-{function.End.Line}\n").Append(Of(function));
        }

        foreach (IrGlobal global in module.Globals)
        {
            text.Append($"\nglobal {global.Type.Text} {global.SourceName} ({global.Name}) = {(global.Initialiser is null ? "elsewhere" : Of(global.Initialiser))}");
        }

        foreach (StructLayout layout in module.Structs.Values.Where(static layout => layout.Fields.Length < 20).OrderBy(static layout => layout.Name, StringComparer.Ordinal))
        {
            text.Append($"\n{(layout.IsUnion ? "union" : "struct")} {layout.Name} {layout.Size}");
            foreach (StructField field in layout.Fields)
            {
                text.Append($"\n  +{field.Offset} {field.Type.Text} {field.Name}{(field.ElementCount == 1 ? "" : $" x {field.ElementCount}")}");
            }
        }

        return text.Append('\n').ToString();
    }

    public static string Of(IrFunction function)
    {
        var text = new StringBuilder();
        text.Append($"{function.ReturnType.Text} {function.DisplayName}({string.Join(", ", function.Parameters.Select(static p => $"{p.Type.Text} {p.Name}"))})\n");
        foreach (IrBlock block in function.Blocks)
        {
            text.Append($"{block.Label}:\n");
            foreach (IrInstruction instruction in block.Instructions)
            {
                text.Append($"  {Place(instruction.Position)}{Result(function, instruction)}{Step(function, instruction)}\n");
            }

            text.Append($"  {Place(block.Exit.Position)}{Exit(function, block.Exit)}\n");
        }

        return text.ToString();
    }

    public static string Of(IrValue value) => value switch
    {
        IrValue.Integer integer => integer.Value.ToString(),
        IrValue.Floating floating => floating.Value.ToString("0.0###"),
        IrValue.Null => "null",
        IrValue.Undefined => "undefined",
        IrValue.Text literal => $"\"{literal.Value}\"",
        IrValue.GlobalAddress global => global.Offset == 0 ? $"&{global.Name}" : $"&{global.Name}+{global.Offset}",
        IrValue.FunctionAddress target => target.Name,
        IrValue.Aggregate aggregate => $"{{{string.Join(", ", aggregate.Elements.Select(static e => $"{e.Offset}: {Of(e.Value)}"))}}}",
        IrValue.Opaque opaque => $"<{opaque.Description}>",
        _ => "?",
    };

    public static string Of(IrFunction function, IrInstruction instruction) => Step(function, instruction);

    private static string Place(SourcePosition position) => position.IsKnown ? $"{position.Line}:{position.Column} " : "";

    private static string Result(IrFunction function, IrInstruction instruction) => instruction.Result.IsNone ? "" : $"{Value(function, instruction.Result)} = ";

    private static string Value(IrFunction function, ValueId id) => id.IsNone ? "-" : function[id] switch
    {
        IrValue.Parameter parameter => function.Parameters[parameter.Index].Name,
        IrValue.Result result => $"v{NumberOf(function, result)}",
        IrValue value => Of(value),
    };

    /// <summary>Counted over the function: numbers of values differ between compilers, this does not.</summary>
    private static int NumberOf(IrFunction function, IrValue.Result result) =>
        function.Blocks.Take(result.Block.Index).Sum(static block => block.Instructions.Count(static step => !step.Result.IsNone))
        + function.Blocks[result.Block.Index].Instructions.Take(result.Instruction + 1).Count(static step => !step.Result.IsNone);

    private static string Values(IrFunction function, ImmutableArray<ValueId> ids) => string.Join(", ", ids.Select(id => Value(function, id)));

    private static string Step(IrFunction function, IrInstruction instruction) => instruction switch
    {
        IrInstruction.Local local => $"local {local.Type.Text} {local.Variable}",
        IrInstruction.Load load => $"load {Value(function, load.Address)} : {load.Type.Text}",
        IrInstruction.Store store => $"store {Value(function, store.Address)} <- {Value(function, store.Value)}",
        IrInstruction.Part part => $"part {Value(function, part.Base)} +{part.Offset} [{Value(function, part.Index)} x {part.Scale}] {part.Struct}.{part.Field}",
        IrInstruction.Call call => $"call {Value(function, call.Callee)}({Values(function, call.Arguments)}) : {call.ResultType.Text}{(call.IsNoReturn ? " noreturn" : "")}",
        IrInstruction.Compare compare => $"{compare.Kind} {Value(function, compare.Left)}, {Value(function, compare.Right)}",
        IrInstruction.Arithmetic sum => $"{sum.Kind} {Value(function, sum.Left)}, {Value(function, sum.Right)} : i{sum.Bits}",
        IrInstruction.Select select => $"select {Value(function, select.Condition)} ? {Value(function, select.WhenTrue)} : {Value(function, select.WhenFalse)}",
        IrInstruction.Phi phi => $"phi {string.Join(", ", phi.Edges.Select(e => $"{function.Blocks[e.From.Index].Label}: {Value(function, e.Value)}"))}",
        IrInstruction.Copy copy => $"copy {Value(function, copy.Target)} <- {Value(function, copy.Source)} x {Value(function, copy.Size)}",
        IrInstruction.Unknown unknown => $"{unknown.Operation}? {Values(function, unknown.Operands)}",
        _ => throw new InvalidOperationException(instruction.GetType().Name),
    };

    private static string Exit(IrFunction function, IrTerminator exit) => exit switch
    {
        IrTerminator.Jump jump => $"jump {Label(function, jump.Target)}",
        IrTerminator.Branch branch => $"branch {Value(function, branch.Condition)} ? {Label(function, branch.WhenTrue)} : {Label(function, branch.WhenFalse)}",
        IrTerminator.Switch choice => $"switch {Value(function, choice.Value)} {string.Join(", ", choice.Cases.Select(c => $"{c.Value}: {Label(function, c.Target)}"))}, else {Label(function, choice.Default)}",
        IrTerminator.Return result => $"return {Value(function, result.Value)}",
        IrTerminator.Invoke invoke => $"invoke {Label(function, invoke.Normal)}, unwind {Label(function, invoke.Unwind)}",
        IrTerminator.Resume => "resume",
        IrTerminator.Unreachable => "unreachable",
        _ => throw new InvalidOperationException(exit.GetType().Name),
    };

    private static string Label(IrFunction function, BlockId block) => function.Blocks[block.Index].Label;
}
