namespace Decref.Lint.Summaries;

public enum OutcomeKind
{
    /// <summary>Neither a success nor a failure worth telling.</summary>
    Plain,
    Success,
    Failure,
}
