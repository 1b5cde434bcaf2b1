using Decref.Core.Reports;

namespace Decref.Cli;

/// <summary>One <c>--report FORMAT[=FILE]</c>.</summary>
/// <param name="Name">The format as typed.</param>
/// <param name="File">Where to write; null for standard output.</param>
internal sealed record ReportRequest(string Name, string? File)
{
    /// <summary>Null when there is no format of that name.</summary>
    internal ReportFormat? Format => Reports.Find(Name);

    internal static ReportRequest Parse(string text)
    {
        int equals = text.IndexOf('=');
        return equals < 0 ? new ReportRequest(text, null) : new ReportRequest(text[..equals], text[(equals + 1)..]);
    }
}
