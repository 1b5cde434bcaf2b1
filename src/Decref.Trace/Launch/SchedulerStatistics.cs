using System.Globalization;

namespace Decref.Trace.Launch;

/// <summary>Reads <c>/proc/PID/schedstat</c>: nanoseconds on a processor, nanoseconds waited for one, and how often.</summary>
internal static class SchedulerStatistics
{
    private const int NanosecondsPerTick = 100;

    /// <returns>Zero where the kernel does not say, or the process is gone: then all time counts as its own.</returns>
    public static TimeSpan QueuedTimeOf(int process)
    {
        try
        {
            return QueuedTimeIn(File.ReadAllText($"/proc/{process}/schedstat"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return TimeSpan.Zero;
        }
    }

    public static TimeSpan QueuedTimeIn(string statistics) =>
        statistics.Split(' ') is [_, string queued, _] && long.TryParse(queued, NumberStyles.None, CultureInfo.InvariantCulture, out long nanoseconds)
            ? TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick)
            : TimeSpan.Zero;
}
