using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>Something a callee touches, named from the caller's side.</summary>
public abstract record Operand
{
    public static readonly Operand Unknown = new Anything();

    private Operand()
    {
    }

    public sealed record Argument(int Index) : Operand;

    /// <summary>What the memory at <paramref name="Base"/> + <paramref name="Offset"/> holds when it is looked at.</summary>
    public sealed record Content(Operand Base, long Offset) : Operand;

    /// <summary>The address <paramref name="Base"/> + <paramref name="Offset"/>.</summary>
    public sealed record Part(Operand Base, long Offset) : Operand;

    /// <summary>The address of a global variable.</summary>
    public sealed record Global(string Name) : Operand;

    /// <summary>Something the call makes; numbered per outcome.</summary>
    public sealed record Created(int Number) : Operand;

    public sealed record Constant(long Number) : Operand;

    public sealed record Singleton(string Name) : Operand;

    /// <summary>A number the callee computed, of which this is known.</summary>
    public sealed record Computed(Fact Known) : Operand;

    public sealed record Anything : Operand;
}
