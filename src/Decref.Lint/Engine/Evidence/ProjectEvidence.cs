using Decref.Core.Findings;

namespace Decref.Lint.Engine.Evidence;

/// <summary>What all functions together say of who owns what: a suspicion that hangs on it is judged when the last function was read.</summary>
public sealed class ProjectEvidence
{
    private readonly HashSet<(string Struct, string Field)> _owningFields = [];
    private readonly HashSet<string> _makersOfOwned = [];
    private readonly HashSet<string> _makersOfLent = [];
    private readonly HashSet<Passing> _borrowing = [];
    private readonly HashSet<Passing> _keeping = [];

    public void Add(FunctionAnalysis analysis)
    {
        _owningFields.UnionWith(analysis.ReleasedFields);
        _makersOfOwned.UnionWith(analysis.MakersOfOwned);
        _makersOfLent.UnionWith(analysis.MakersOfLent);
        _borrowing.UnionWith(analysis.Borrowing);
        _keeping.UnionWith(analysis.Keeping);
    }

    /// <summary>The suspicion as sure as the evidence makes it, null when it has none.</summary>
    public Suspicion? Judge(Suspicion suspicion)
    {
        if (suspicion.OwningField is (string, string) field)
        {
            return _owningFields.Contains(field) ? suspicion : null;
        }

        if (suspicion.CertainIfBorrowed is { IsEmpty: false } passed && passed.All(one => _borrowing.Contains(one) && !_keeping.Contains(one)))
        {
            suspicion = suspicion with { Tier = Tier.Confident };
        }

        return suspicion.PresumedMaker is string maker ? JudgeMaker(suspicion, maker) : suspicion;
    }

    private Suspicion? JudgeMaker(Suspicion suspicion, string maker)
    {
        bool isLent = _makersOfLent.Contains(maker);
        return _makersOfOwned.Contains(maker)
            ? isLent ? suspicion with { Tier = Tier.Possible, CertainIfReleased = null } : suspicion
            : isLent || suspicion.Tier == Tier.Possible ? null : suspicion with { Tier = Tier.Possible };
    }
}
