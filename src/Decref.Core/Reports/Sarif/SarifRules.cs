using System.Collections.Immutable;
using System.Text.Json;
using Decref.Core.Findings;

namespace Decref.Core.Reports.Sarif;

/// <summary>The parts of a SARIF run that describe the tool: its rules, and the weaknesses they belong to.</summary>
internal static class SarifRules
{
    private const string Taxonomy = "CWE";

    internal static void WriteTool(ToolIdentity tool, ImmutableArray<Rule> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", tool.Name);
        json.WriteString("version", tool.Version);
        json.WriteStartArray("supportedTaxonomies");
        json.WriteStartObject();
        json.WriteString("name", Taxonomy);
        json.WriteNumber("index", 0);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            WriteRule(rule, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteTaxonomies(Utf8JsonWriter json)
    {
        json.WriteStartArray("taxonomies");
        json.WriteStartObject();
        json.WriteString("name", Taxonomy);
        json.WriteString("organization", "MITRE");
        WriteText("shortDescription", "The Common Weakness Enumeration", json);
        json.WriteStartArray("taxa");
        foreach (Weakness weakness in Weakness.All)
        {
            json.WriteStartObject();
            json.WriteString("id", weakness.Id);
            json.WriteString("name", weakness.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    internal static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    internal static string LevelOf(Tier tier) => tier == Tier.Confident ? "error" : "warning";

    private static void WriteRule(Rule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Title + ".", json);
        if (RulePages.Find(rule.Id) is string page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Tier));
        json.WriteEndObject();
        json.WriteStartArray("relationships");
        json.WriteStartObject();
        json.WriteStartObject("target");
        json.WriteString("id", Weakness.Of(rule.Kind).Id);
        json.WriteStartObject("toolComponent");
        json.WriteString("name", Taxonomy);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("kinds");
        json.WriteStringValue("superset");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
