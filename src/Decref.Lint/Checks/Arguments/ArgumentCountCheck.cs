using Decref.Core.Findings;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG002: more or fewer arguments than the format reads.</summary>
internal static class ArgumentCountCheck
{
    public static IEnumerable<Finding> Check(FormatCall call)
    {
        if (call.HasArguments && call.Format.SlotCount != call.Variable.Length)
        {
            string consequence = call.Variable.Length < call.Format.SlotCount ? "it reads arguments that were never passed" : "the rest is ignored";
            yield return call.Finding(
                "ARG002",
                call.FormatText,
                $"{call.Contract.Name} gets {Count(call.Variable.Length)} for \"{call.FormatText}\", which takes {call.Format.SlotCount}: {consequence}");
        }
    }

    private static string Count(int arguments) => arguments == 1 ? "1 argument" : $"{arguments} arguments";
}
