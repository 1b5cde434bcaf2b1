namespace Decref.Cli.Commands;

/// <summary>The pages of docs/rules, embedded.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, null while it has none.</summary>
    internal static string? Find(string ruleId)
    {
        using Stream? stream = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{ruleId}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
