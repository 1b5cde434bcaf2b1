namespace Decref.Trace.Launch;

/// <summary>
/// Thrown where a command to the driver gets no answer. A target can end at any command, so this is thrown rather than returned to keep
/// the measurement a straight line; only <c>FunctionTrial</c> and <c>TestRun</c> catch it.
/// </summary>
internal sealed class TargetFailureException(TargetFailure failure) : Exception(failure.Reason)
{
    public TargetFailure Failure { get; } = failure;
}
