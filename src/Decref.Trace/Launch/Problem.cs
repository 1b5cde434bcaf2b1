namespace Decref.Trace.Launch;

/// <summary>Why something outside decref does not go on: one sentence for the user, with what to do.</summary>
/// <param name="Subject">The file, target or program it is about.</param>
/// <param name="Reason">What happened.</param>
/// <param name="Advice">What to do.</param>
/// <param name="IsUsage">The user asked for something that cannot be (exit code 2); otherwise it could not be done to the end (4).</param>
public sealed record Problem(string Subject, string Reason, string Advice, bool IsUsage)
{
    public static Problem Usage(string subject, string reason, string advice) => new(subject, reason, advice, IsUsage: true);

    public static Problem Incomplete(string subject, string reason, string advice) => new(subject, reason, advice, IsUsage: false);
}
