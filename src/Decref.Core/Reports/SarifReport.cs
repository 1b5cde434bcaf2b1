using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Decref.Core.Findings;
using Decref.Core.Reports.Sarif;

namespace Decref.Core.Reports;

/// <summary>SARIF 2.1.0, for code scanning services and editors.</summary>
internal static class SarifReport
{
    /// <summary>The name that relative addresses are relative to: the run's folder.</summary>
    internal const string SourceRoot = "SRCROOT";

    internal static void Write(FindingsDocument document, ReportContext context, TextWriter writer)
    {
        using var bytes = new MemoryStream();
        // A SARIF file is read by programs and people, never pasted into HTML.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(document, context, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void WriteRun(FindingsDocument document, ReportContext context, Utf8JsonWriter json)
    {
        ImmutableArray<Rule> rules = [.. Rules.All.Where(rule => document.Findings.Any(finding => finding.Rule == rule.Id))];
        json.WriteStartObject();
        SarifRules.WriteTool(document.Tool, rules, json);
        SarifRules.WriteTaxonomies(json);
        WriteInvocation(document, json);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SourceRoot);
        json.WriteString("uri", new Uri(context.Sources.Root.TrimEnd('/') + "/").AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var results = new SarifResults(context.Sources, rules, json);
        foreach (Finding finding in document.Findings)
        {
            results.Write(finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What could not be looked at is a notification, and the run did not succeed.</summary>
    private static void WriteInvocation(FindingsDocument document, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", document.Incomplete.IsEmpty && document.SelfCheck.All(check => check.Passed));
        json.WriteStartArray("toolExecutionNotifications");
        IEnumerable<string> notifications = document.Incomplete.Select(part => $"{part.Subject}: {part.Reason}: {part.Advice}")
            .Concat(document.SelfCheck.Where(check => !check.Passed).Select(check => $"check '{check.Name}' failed: {check.Message}"));
        foreach (string text in notifications)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            SarifRules.WriteText("message", text, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
