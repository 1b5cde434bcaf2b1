namespace Decref.Core.Reports;

/// <summary>How much a reader wants: <c>-q</c>, neither, <c>-v</c>.</summary>
public enum ReportDetail
{
    /// <summary>Findings and what is incomplete; nothing at all when there is neither.</summary>
    Quiet,

    Normal,

    /// <summary>Also interpreter frames, what was examined, and the tool's checks of itself.</summary>
    Verbose,
}
