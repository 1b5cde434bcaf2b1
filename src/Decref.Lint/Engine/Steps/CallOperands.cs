using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Steps;

/// <summary>What the operands of an outcome are at one call: its arguments, what it makes, what lies behind both.</summary>
public sealed class CallOperands(PathCursor cursor, IrInstruction.Call call)
{
    private const int FirstNumber = 200;

    private readonly List<(int Number, SymbolId Symbol)> _created = [];
    private readonly List<(Operand.Content Content, Value Held)> _before = [];
    private int _numbers;

    /// <summary>An argument is a place outside of the region that others see too.</summary>
    public bool LeadElsewhere(Region region) => call.Arguments.Any(argument => Evaluation.Evaluate(cursor, argument) switch
    {
        Value.Address { Location.Region: var other } => other != region && other.OutlivesFunction,
        Value.Unknowable pointer => cursor.IsPointerParameter(pointer.Symbol),
        _ => false,
    });

    /// <summary>What is returned may hold what was passed.</summary>
    public bool ReturnsPointer => call.ResultType.IsPointer;

    public bool HasCreated => _created.Count > 0;

    public bool IsCreated(SymbolId symbol) => _created.Exists(made => made.Symbol == symbol);

    /// <summary>A symbol for something the call makes.</summary>
    public SymbolId Make(int output) => Aging.Fresh(cursor, new SymbolOrigin.Produced(cursor.Block.Index, cursor.Instruction, output));

    public SymbolId Create(int number)
    {
        SymbolId symbol = Make(number);
        _created.Insert(0, (number, symbol));
        return symbol;
    }

    /// <summary>Remembers what memory holds before the call changes it.</summary>
    public void LookBefore(Operand? operand)
    {
        if (operand is Operand.Content content)
        {
            _before.Insert(0, (content, ValueOf(content)));
        }
    }

    /// <summary>An argument is read anew each time: making something can give an older thing of the same call another symbol.</summary>
    public Value ValueOf(Operand operand) => operand switch
    {
        Operand.Argument argument => argument.Index < call.Arguments.Length ? Evaluation.Evaluate(cursor, call.Arguments[argument.Index]) : Value.Unknown,
        Operand.Created created => CreatedAs(created.Number) is { IsNone: false } symbol ? Value.Of(symbol) : Value.Unknown,
        Operand.Constant constant => Value.OfNumber(constant.Number),
        Operand.Computed number => Value.Of(Compute(number.Known)),
        Operand.Content content when Before(content) is Value held => Evaluation.Resolve(cursor.State, held),
        Operand.Content content => MemoryModel.CellAt(ValueOf(content.Base), content.Offset) is Location cell
            ? MemoryModel.Read(cursor, cell)
            : Value.Unknown,
        Operand.Part part => MemoryModel.CellAt(ValueOf(part.Base), part.Offset) is Location place ? new Value.Address(place) : Value.Unknown,
        Operand.Global global => Evaluation.OfGlobal(cursor.Symbols, global.Name, 0),
        Operand.Singleton singleton => Evaluation.OfGlobal(cursor.Symbols, singleton.Name, 0),
        _ => Value.Unknown,
    };

    private SymbolId CreatedAs(int number)
    {
        foreach ((int made, SymbolId symbol) in _created)
        {
            if (made == number)
            {
                return symbol;
            }
        }

        return SymbolId.None;
    }

    private Value? Before(Operand.Content content)
    {
        foreach ((Operand.Content place, Value held) in _before)
        {
            if (place.Equals(content))
            {
                return held;
            }
        }

        return null;
    }

    /// <summary>A number that an earlier call worked out: its sign is all that is known.</summary>
    public static bool IsComputed(PathCursor cursor, Value number) =>
        !number.SymbolOrNone.IsNone && cursor.Symbols.OriginOf(number.SymbolOrNone) is SymbolOrigin.Produced { Output: >= FirstNumber };

    private SymbolId Compute(Fact known)
    {
        SymbolId symbol = Make(FirstNumber + _numbers++);
        cursor.State = cursor.State.WithFact(symbol, known);
        return symbol;
    }
}
