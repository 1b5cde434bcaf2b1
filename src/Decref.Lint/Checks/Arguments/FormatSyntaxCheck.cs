using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG001: a format CPython refuses at run time.</summary>
internal static class FormatSyntaxCheck
{
    public static IEnumerable<Finding> Check(FormatCall call)
    {
        if (call.Format.Defect is FormatDefect defect)
        {
            string consequence = call.Kind == FormatKind.PythonText ? "from Python 3.12 on the call fails with SystemError" : "the call fails with SystemError";
            yield return call.Finding("ARG001", defect.Reason, $"format \"{call.FormatText}\" of {call.Contract.Name}: {defect.Reason}, so {consequence}");
        }
    }
}
