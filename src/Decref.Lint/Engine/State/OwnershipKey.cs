namespace Decref.Lint.Engine.State;

/// <summary>
/// Compares states by the part that findings are made of: which objects are owed or were given up, where they are held, whether an exception is
/// set, and what the caller is told. Paths that agree in it differ only in numbers and in memory nobody counts. Nothing is copied to compare.
/// </summary>
public sealed class OwnershipKey(FunctionAnalysis analysis) : IEqualityComparer<OwnershipKey.Part>
{
    private readonly OwnedPart _one = new(analysis);
    private readonly OwnedPart _other = new(analysis);

    /// <param name="OnlyDebts">For points that are reached in very many ways: only what this function still owes.</param>
    public readonly record struct Part(ProgramState State, bool OnlyDebts);

    public bool Equals(Part one, Part other)
    {
        if (ReferenceEquals(one.State, other.State) && one.OnlyDebts == other.OnlyDebts)
        {
            return true;
        }

        _one.Open(one);
        _other.Open(other);
        return _one.IsLike(_other);
    }

    public int GetHashCode(Part part)
    {
        _one.Open(part);
        return _one.Hash();
    }
}
