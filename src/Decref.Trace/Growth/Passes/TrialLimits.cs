namespace Decref.Trace.Growth.Passes;

/// <summary>How much a function is repeated. None of these is a tolerance: they bound time and memory, never what counts as growth.</summary>
internal static class TrialLimits
{
    /// <summary>CPython 3.11 takes another way through the interpreter from the eighth call on; twice that is safe (research/agent.md §4).</summary>
    public const int WarmUps = 16;

    public const int FirstCounted = 32;

    /// <summary>However slow the function is.</summary>
    public const int FewestCounted = 32;

    /// <summary>A verdict of clean that rests on fewer says down to what rate it holds: of a leak in 1,000 calls three events are expected in them.</summary>
    public const int CallsForRareLeaks = 3000;

    /// <summary>One by one. More are counted in batches.</summary>
    public const int MostCounted = 2048;

    public const int Batches = 8;

    public const int MostInBatch = 1024;

    public const int FirstRecorded = 32;

    /// <summary>A linear stack is believed after so many calls: caches of the standard library hold up to 512 entries, of type attributes 4,096. Larger ones are for EndurancePass.</summary>
    public const int RecordedToBelieve = 4096;

    public const int MostRecorded = 65_536;

    /// <summary>What one trial may leak on purpose.</summary>
    public const long MostLeakedBytes = 256 << 20;

    public const long MostLeakedHandles = 256;

    /// <summary>For the counting pass.</summary>
    public static readonly TimeLimit Count = new(Cpu: TimeSpan.FromMilliseconds(300), Idle: TimeSpan.FromSeconds(12));

    /// <summary>What all batches after it may take.</summary>
    public static readonly TimeSpan AllBatches = TimeSpan.FromMilliseconds(400);

    /// <summary>For the calls that tell a leak from a large cache.</summary>
    public static readonly TimeLimit Endure = new(Cpu: TimeSpan.FromMilliseconds(800), Idle: TimeSpan.FromSeconds(20));

    /// <summary>After this a verdict that is certain is not confirmed by still more calls.</summary>
    public static readonly TimeLimit Believe = new(Cpu: TimeSpan.FromSeconds(2), Idle: TimeSpan.FromSeconds(8));

    /// <summary>After this a verdict that is not certain is given up.</summary>
    public static readonly TimeLimit Decide = new(Cpu: TimeSpan.FromSeconds(10), Idle: TimeSpan.FromSeconds(30));
}
