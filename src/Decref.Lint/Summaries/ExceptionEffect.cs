namespace Decref.Lint.Summaries;

public enum ExceptionEffect
{
    Keeps,
    Sets,
    Clears,
    Unknown,
}
