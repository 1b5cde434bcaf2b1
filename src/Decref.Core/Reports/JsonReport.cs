using System.Text.Json;
using Decref.Core.Findings;

namespace Decref.Core.Reports;

/// <summary>The findings document as it is.</summary>
internal static class JsonReport
{
    internal static void Write(FindingsDocument document, ReportContext context, TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(document, FindingsJson.Default.FindingsDocument));
}
