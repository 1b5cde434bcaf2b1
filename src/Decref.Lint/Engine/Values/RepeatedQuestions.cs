using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// Comparisons and arithmetic a function writes down more than once over the same variables: <c>if (n % 4) p = f(); ... if (n % 4) free(p)</c>.
/// Their answers are worth remembering; those of all others would only multiply states.
/// </summary>
public sealed class RepeatedQuestions
{
    private const int DeepestExpression = 6;

    private readonly IrFunction _function;
    private readonly HashSet<int> _results = [];

    public RepeatedQuestions(IrFunction function)
    {
        _function = function;
        IEnumerable<IrInstruction> asking = function.Blocks.SelectMany(block => block.Instructions)
            .Where(instruction => instruction is IrInstruction.Compare or IrInstruction.Arithmetic { Kind: not ArithmeticKind.Resize });
        foreach (IGrouping<string, IrInstruction> same in asking.GroupBy(instruction => Expression(instruction.Result, DeepestExpression)))
        {
            if (same.Key.Length > 0 && same.Skip(1).Any())
            {
                _results.UnionWith(same.Select(instruction => instruction.Result.Index));
            }
        }

        AddOrders();
        AddFlags();
    }

    /// <summary>Some switch asks for a number whose flags are asked for, too.</summary>
    public bool ChoosesByFlags { get; private set; }

    /// <summary>Flags of what a switch chooses by: <c>if (op &amp; INPLACE) ...; switch (op)</c>.</summary>
    private void AddFlags()
    {
        HashSet<string> chosen = [.. _function.Blocks.Select(block => block.Exit).OfType<IrTerminator.Switch>().Select(choice => Expression(choice.Value, DeepestExpression))];
        foreach (IrInstruction.Arithmetic masked in _function.Instructions.OfType<IrInstruction.Arithmetic>())
        {
            if (masked.Kind == ArithmeticKind.And && _function[masked.Right] is IrValue.Integer && Expression(masked.Left, DeepestExpression) is { Length: > 0 } asked && chosen.Contains(asked))
            {
                ChoosesByFlags = true;
                _results.Add(masked.Result.Index);
            }
        }
    }

    /// <summary>Comparisons of the same two variables in different ways: whether one is less says that they are not equal.</summary>
    private void AddOrders()
    {
        IEnumerable<IGrouping<string, IrInstruction.Compare>> pairs = _function.Instructions.OfType<IrInstruction.Compare>().GroupBy(Pair);
        foreach (IGrouping<string, IrInstruction.Compare> pair in pairs.Where(static pair => pair.Key.Length > 0 && pair.Skip(1).Any()))
        {
            _results.UnionWith(pair.Select(compare => compare.Result.Index));
        }
    }

    private string Pair(IrInstruction.Compare compare)
    {
        string left = Expression(compare.Left, DeepestExpression - 1);
        string right = Expression(compare.Right, DeepestExpression - 1);
        bool areVariables = left.StartsWith('(') && right.StartsWith('(');
        return !areVariables ? "" : string.CompareOrdinal(left, right) < 0 ? $"{left} {right}" : $"{right} {left}";
    }

    public bool Contains(ValueId result) => _results.Contains(result.Index);

    /// <summary>What is computed, in terms of variables and fields; empty when something else goes in.</summary>
    private string Expression(ValueId value, int depth) => depth == 0 ? "" : _function[value] switch
    {
        IrValue.Integer number => $"{number.Value}",
        IrValue.Null => "0",
        IrValue.Parameter parameter => $"p{parameter.Index}",
        IrValue.GlobalAddress global => $"{global.Name}+{global.Offset}",
        IrValue.Result => _function.Definition(value) switch
        {
            IrInstruction.Local local => $"v{local.Result.Index}",
            IrInstruction.Load load => Joined("*", load.Address, load.Address, depth),
            IrInstruction.Part { Index.IsNone: true } part => Joined($"+{part.Offset}", part.Base, part.Base, depth),
            IrInstruction.Arithmetic { Kind: ArithmeticKind.Resize } resize => Expression(resize.Left, depth),
            IrInstruction.Arithmetic arithmetic => Joined($"{arithmetic.Kind}", arithmetic.Left, arithmetic.Right, depth),
            IrInstruction.Compare compare => Joined($"{(Computation.IsNegated(compare.Kind) ? Fact.Negated(compare.Kind) : compare.Kind)}", compare.Left, compare.Right, depth),
            _ => "",
        },
        _ => "",
    };

    private string Joined(string operation, ValueId left, ValueId right, int depth)
    {
        string first = Expression(left, depth - 1);
        string second = right == left ? "" : Expression(right, depth - 1);
        return first.Length == 0 || right != left && second.Length == 0 ? "" : $"({operation} {first} {second})";
    }
}
