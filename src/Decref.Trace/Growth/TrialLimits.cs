namespace Decref.Trace.Growth;

/// <summary>How much a function is repeated. None of these is a tolerance: they bound time and memory, never what counts as growth.</summary>
internal static class TrialLimits
{
    /// <summary>CPython 3.11 takes another way through the interpreter from the eighth call on; twice that is safe (research/agent.md §4).</summary>
    public const int WarmUps = 16;

    public const int FirstCounted = 32;

    /// <summary>Two events of a leak in 1,000 calls fall into it.</summary>
    public const int MostCounted = 2048;

    public const int FirstRecorded = 32;

    /// <summary>A linear stack is believed after so many calls: caches of the standard library hold up to 512 entries, of type attributes 4,096. Larger ones are for EndurancePass.</summary>
    public const int RecordedToBelieve = 4096;

    public const int MostRecorded = 65_536;

    /// <summary>What one trial may leak on purpose.</summary>
    public const long MostLeakedBytes = 256 << 20;

    public const long MostLeakedHandles = 256;

    /// <summary>For the counting pass.</summary>
    public static readonly TimeLimit Count = new(Cpu: TimeSpan.FromMilliseconds(150), Wall: TimeSpan.FromSeconds(4));

    /// <summary>For the calls that tell a leak from a large cache.</summary>
    public static readonly TimeLimit Endure = new(Cpu: TimeSpan.FromMilliseconds(800), Wall: TimeSpan.FromSeconds(20));

    /// <summary>After this a verdict that is certain is not confirmed by still more calls.</summary>
    public static readonly TimeLimit Believe = new(Cpu: TimeSpan.FromSeconds(2), Wall: TimeSpan.FromSeconds(8));

    /// <summary>After this a verdict that is not certain is given up.</summary>
    public static readonly TimeLimit Decide = new(Cpu: TimeSpan.FromSeconds(10), Wall: TimeSpan.FromSeconds(30));
}
