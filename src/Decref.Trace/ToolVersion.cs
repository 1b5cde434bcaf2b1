namespace Decref.Trace;

/// <summary>The version of this build; the agent must have the same.</summary>
public static class ToolVersion
{
    public static string Current { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
