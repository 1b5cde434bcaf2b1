using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Where a pointer comes from, as far as one function can tell.</summary>
internal abstract record Origin
{
    private Origin()
    {
    }

    /// <summary>How many loads lead from a named thing to the pointer.</summary>
    public int Depth => this is Loaded loaded ? loaded.Base.Depth + 1 : 0;

    /// <summary>The named thing the loads start at.</summary>
    public Origin Root => this is Loaded loaded ? loaded.Base.Root : this;

    public sealed record Parameter(int Index) : Origin;

    public sealed record Global(string Name) : Origin;

    /// <summary>The address of a local variable.</summary>
    public sealed record Variable(ValueId Local) : Origin;

    /// <summary>The result of a call.</summary>
    public sealed record Made(ValueId Call) : Origin;

    /// <summary>Read from memory <paramref name="Offset"/> bytes behind <paramref name="Base"/>; elements of one array are not told apart.</summary>
    public sealed record Loaded(Origin Base, long Offset) : Origin
    {
        /// <summary>The struct the offset lies in, when the source names the field; no part of the identity.</summary>
        public string? Struct { get; init; }

        public bool Equals(Loaded? other) => other is not null && Offset == other.Offset && Base == other.Base;

        public override int GetHashCode() => HashCode.Combine(Base, Offset);
    }
}
