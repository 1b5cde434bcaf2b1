using Decref.Core.Sources;

namespace Decref.Core.Reports;

/// <summary>All that a report depends on beside the findings.</summary>
/// <param name="Width">Columns to fill.</param>
/// <param name="Colour">ANSI colours may be used.</param>
/// <param name="Detail">How much to say.</param>
/// <param name="Sources">Where quoted lines are read.</param>
public sealed record ReportContext(int Width, bool Colour, ReportDetail Detail, SourceFiles Sources);
