namespace Decref.Lint.Engine.Paths;

/// <summary>Tells labels of the source from the compiler's block names.</summary>
public static class Labels
{
    private static readonly string[] CompilerPrefixes =
    [
        "if.", "for.", "while.", "do.", "cond.", "land.", "lor.", "sw.", "switch.", "return", "entry", "invoke.", "lpad", "eh.", "cleanup", "try.",
        "catch", "terminate", "unreachable", "nrvo.", "arraydestroy", "new.", "delete.", "dynamic_cast", "cast.", "init.", "invoke", "indirectgoto",
    ];

    /// <summary>Where a switch without a default goes when no case fits.</summary>
    public static bool IsAfterSwitch(string label) => label.StartsWith("sw.epilog", StringComparison.Ordinal);

    public static bool IsFromSource(string label) =>
        label.Length > 0 && !char.IsAsciiDigit(label[0])
        && !CompilerPrefixes.Any(prefix => label.StartsWith(prefix, StringComparison.Ordinal));
}
