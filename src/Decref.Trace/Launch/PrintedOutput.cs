using System.Text.RegularExpressions;

namespace Decref.Trace.Launch;

/// <summary>What a target printed before it ended: where it crashed, and its last words.</summary>
internal static partial class PrintedOutput
{
    private const int LongestLine = 200;

    /// <summary><c>in leak_box (leaks.py:7)</c>: the innermost Python frame that faulthandler printed; empty without one.</summary>
    public static string CrashPlace(string output)
    {
        int crash = output.LastIndexOf("Fatal Python error:", StringComparison.Ordinal);
        Match frame = crash < 0 ? Match.Empty : PythonFrame().Match(output, crash);
        return frame.Success ? $" in {frame.Groups[3].Value} ({frame.Groups[1].Value}:{frame.Groups[2].Value})" : "";
    }

    /// <summary><c>; it last printed: text</c>; empty when it printed nothing.</summary>
    public static string LastWords(string output)
    {
        string line = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");
        return line.Length == 0 ? "" : $"; it last printed: {line[..Math.Min(line.Length, LongestLine)]}";
    }

    [GeneratedRegex("""File "([^"]+)", line (\d+) in (\S+)""")]
    private static partial Regex PythonFrame();
}
