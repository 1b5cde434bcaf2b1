namespace Decref.Trace.Growth;

/// <summary>The beginning of every message about what calls leave.</summary>
internal static class CallWords
{
    public static string Leaves(long calls) => calls == 1 ? "each call leaves" : $"every {calls} calls leave";
}
