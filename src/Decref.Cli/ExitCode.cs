namespace Decref.Cli;

/// <summary>What the process tells its caller (docs/reports.md). A script may rely on these numbers.</summary>
internal enum ExitCode
{
    /// <summary>Everything asked for was looked at and nothing was found.</summary>
    Clean = 0,

    /// <summary>At least one finding that counts.</summary>
    Findings = 1,

    /// <summary>The command line or an input cannot be used: one sentence on standard error says why.</summary>
    Usage = 2,

    /// <summary>A bug in decref itself.</summary>
    InternalError = 3,

    /// <summary>No finding, but something could not be built, run or analysed to the end; the report names each such thing.</summary>
    Incomplete = 4,

    /// <summary>Ended by Ctrl-C or SIGTERM before there was an answer.</summary>
    Interrupted = 130,

    /// <summary>Who read the report is gone, as in <c>decref lint | head</c>: 128 + SIGPIPE, what other programs end with.</summary>
    ReaderGone = 141,
}
