using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>One thing a call does, in the order it does it.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Looks at the object; null is an error unless <paramref name="AcceptsNull"/>.</summary>
    public sealed record Use(Operand Object, bool AcceptsNull) : Effect;

    /// <summary>A new value <see cref="Operand.Created"/>. It counts as owned by the caller when <paramref name="Provenance"/> is New.</summary>
    public sealed record Create(int Number, ObjectKind Kind, string Resource, Provenance Provenance, Fact Fact) : Effect
    {
        /// <summary>What a borrowed result lives on.</summary>
        public Operand? Anchor { get; init; }

        public bool IsAnchorMutable { get; init; }

        public bool IsZeroed { get; init; }

        /// <summary>References beyond the first.</summary>
        public int Extra { get; init; }

        public ObjectMarks Marks { get; init; }
    }

    public sealed record Acquire(Operand Object) : Effect;

    public sealed record Release(Operand Object, bool AcceptsNull) : Effect;

    /// <summary>Some paths of the callee release it, namely when it is there.</summary>
    public sealed record ReleaseIfPresent(Operand Object) : Effect;

    /// <summary>Takes the caller's reference.</summary>
    public sealed record Steal(Operand Object, bool IsLostOnFailure) : Effect;

    /// <summary>Overwrites an element without releasing it: whoever borrowed it may now own it.</summary>
    public sealed record Displace(Operand Container) : Effect;

    /// <summary>Takes a reference of its own.</summary>
    public sealed record Keep(Operand Object) : Effect;

    /// <summary>Stores the caller's pointer where it outlives the call, without counting.</summary>
    public sealed record Store(Operand Object) : Effect;

    /// <summary>The object goes where nobody can follow it.</summary>
    public sealed record Escape(Operand Object) : Effect
    {
        /// <summary>To a function of the project with too many ways to end to be followed, or to one behind a pointer that may return what holds it.</summary>
        public bool IsToProject { get; init; }
    }

    /// <summary>What becomes of it depends on something the summary does not tell.</summary>
    public sealed record Blur(Operand Object) : Effect;

    /// <summary>The callee releases elements of the array: which ones is not followed.</summary>
    public sealed record BlurItems(Operand Base) : Effect;

    /// <summary>Frees a block or closes a handle of the kind.</summary>
    public sealed record Free(Operand Object, ObjectKind Kind, string Resource) : Effect;

    /// <summary>A raw block turns into an object with one reference: <c>PyObject_Init</c>.</summary>
    public sealed record BecomeObject(Operand Block) : Effect;

    public sealed record Write(Operand Base, long Offset, Operand Value) : Effect;

    /// <summary>Memory behind the pointer is changed in unknown ways.</summary>
    public sealed record Forget(Operand Base) : Effect;

    /// <summary>The variable at the address gets a lent object, or keeps what it holds: an optional argument.</summary>
    public sealed record LendPerhaps(Operand Address) : Effect;

    /// <summary>The structure at the address becomes a live resource.</summary>
    public sealed record Attach(Operand Address, string Resource) : Effect;

    /// <summary>The live resource at the address is given back.</summary>
    public sealed record Detach(Operand Address, string Resource) : Effect;
}
