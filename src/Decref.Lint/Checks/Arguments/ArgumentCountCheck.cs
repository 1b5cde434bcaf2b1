using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG002: more or fewer arguments than the format reads.</summary>
internal static class ArgumentCountCheck
{
    public static IEnumerable<Finding> Check(FormatCall call, IrModule module)
    {
        if (call.HasArguments && call.Format.SlotCount != call.Variable.Length && KeywordListCheck.NamesBehindBar(call, module) is null)
        {
            string consequence = call.Variable.Length < call.Format.SlotCount ? "it reads arguments that were never passed" : "the rest is ignored";
            yield return call.Finding(
                "ARG002",
                call.FormatText,
                $"{call.Contract.Name} gets {Count(call.Variable.Length)} for \"{call.FormatText}\", which takes {call.Format.SlotCount}: {consequence}") with
            {
                Tier = IsHarmless(call) ? Tier.Possible : Tier.Confident,
            };
        }
    }

    /// <summary>Text takes what it needs; who parses leaves the variables too many unset.</summary>
    private static bool IsHarmless(FormatCall call) => call.Kind == FormatKind.PythonText && call.Variable.Length > call.Format.SlotCount;

    private static string Count(int arguments) => arguments == 1 ? "1 argument" : $"{arguments} arguments";
}
