namespace Decref.Lint.Engine;

/// <summary>Budgets of one function. Whoever hits one is listed in the report as not analysed to the end.</summary>
/// <param name="Steps">Instructions executed over all paths.</param>
/// <param name="StatesPerPoint">Different states followed at one program point; the paths beyond are dropped.</param>
/// <param name="CoarseFrom">From this many states at a point on, facts about memory that no variable holds are dropped.</param>
/// <param name="ObjectsOnlyFrom">From this many states at a point on, nothing but objects is told apart.</param>
public sealed record AnalysisLimits(int Steps, int StatesPerPoint, int CoarseFrom, int ObjectsOnlyFrom)
{
    public static readonly AnalysisLimits Default = new(100_000, 100, 8, 16);
}
