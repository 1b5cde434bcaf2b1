using System.Reflection;

namespace Decref.Core.Findings;

/// <summary>The pages docs/rules/ID.md, carried inside the program so that it can show them anywhere.</summary>
public static class RulePages
{
    /// <summary>The page in Markdown; null when the rule has none.</summary>
    public static string? Find(string rule)
    {
        using Stream? page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
