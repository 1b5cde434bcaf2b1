namespace Decref.Lint.Engine.State;

/// <summary>Where an unknown value comes from. Two values of the same origin differ by <see cref="Symbol.Age"/> only.</summary>
public abstract record SymbolOrigin
{
    private SymbolOrigin()
    {
    }

    /// <summary>The value the caller passed.</summary>
    public sealed record Parameter(int Index) : SymbolOrigin;

    /// <summary>What memory held when the function first looked.</summary>
    public sealed record Content(Location Location) : SymbolOrigin;

    /// <summary>Made by an instruction; a call can make several things.</summary>
    public sealed record Produced(int Block, int Instruction, int Output) : SymbolOrigin;

    /// <summary>What a cell holds where paths met that differ in it.</summary>
    public sealed record Joined(int Block, Location Cell) : SymbolOrigin;

    /// <summary>Pure arithmetic or an undecided comparison of unknown values; <paramref name="Number"/> is the side that no symbol is.</summary>
    public sealed record Computed(string Operation, SymbolId Left, SymbolId Right, long Number) : SymbolOrigin
    {
        public bool IsMadeOf(SymbolId symbol) => Left == symbol || Right == symbol;
    }

    /// <summary><c>Py_None</c> and its like: one object for the whole program.</summary>
    public sealed record Singleton(string Name) : SymbolOrigin;
}
