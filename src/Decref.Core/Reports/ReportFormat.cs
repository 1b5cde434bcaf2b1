using Decref.Core.Findings;

namespace Decref.Core.Reports;

/// <summary>A way to write a findings document. The section of the same name in docs/reports.md explains it.</summary>
/// <param name="Name">The word after <c>--report</c>.</param>
/// <param name="Title">Half a sentence for <c>--help</c>.</param>
/// <param name="Write">Writes the whole document; the caller owns the writer.</param>
public sealed record ReportFormat(string Name, string Title, Action<FindingsDocument, ReportContext, TextWriter> Write);
