using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG001: a format CPython refuses at run time.</summary>
internal static class FormatSyntaxCheck
{
    public static IEnumerable<Finding> Check(FormatCall call)
    {
        if (call.Format.Defect is not FormatDefect defect)
        {
            yield break;
        }

        bool isOptional = IsReadOnlyIfPassed(call, defect);
        string consequence = isOptional ? "a call that passes an argument for it fails with SystemError"
            : call.Kind == FormatKind.PythonText ? "from Python 3.12 on the call fails with SystemError"
            : "the call fails with SystemError";
        Finding finding = call.Finding("ARG001", defect.Reason, $"format \"{call.FormatText}\" of {call.Contract.Name}: {defect.Reason}, so {consequence}");
        yield return isOptional ? finding with { Tier = Tier.Possible } : finding;
    }

    /// <summary>Without keywords, the units after <c>|</c> are read one by one as arguments are there; with them, all are.</summary>
    private static bool IsReadOnlyIfPassed(FormatCall call, FormatDefect defect) =>
        call.Kind == FormatKind.Parse && !call.Contract.Name.Contains("Keywords", StringComparison.Ordinal) && call.FormatText.AsSpan(0, defect.Offset).Contains('|');
}
