namespace Decref.Lint.Engine;

/// <summary>Budgets of one function. Whoever hits one is listed in the report as not analysed to the end.</summary>
/// <param name="Steps">Instructions executed over all paths.</param>
/// <param name="StatesPerPoint">States followed at one program point that owe different things; the paths beyond are dropped.</param>
/// <param name="CoarseFrom">From this many states at a point on, facts about memory that no variable holds are dropped.</param>
/// <param name="ExactStates">States at a point that owe the same are followed one by one up to this many, and joined from then on.</param>
/// <param name="GroupsPerPoint">From this many groups of states on that owe different things, only what is owed tells a group from another.</param>
public sealed record AnalysisLimits(int Steps, int StatesPerPoint, int CoarseFrom, int ExactStates, int GroupsPerPoint)
{
    public static readonly AnalysisLimits Default = new(100_000, 100, 8, 6, 24);
}
