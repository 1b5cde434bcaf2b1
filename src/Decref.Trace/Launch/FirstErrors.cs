namespace Decref.Trace.Launch;

/// <summary>The part of a compiler's output that says what is wrong.</summary>
internal static class FirstErrors
{
    private const int Most = 3;

    public static string Of(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] errors = [.. lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Take(Most)];
        return string.Join("; ", errors.Length > 0 ? errors : lines.TakeLast(Most));
    }
}
