using Decref.Lint.Contracts;

namespace Decref.Lint.Summaries;

/// <summary>
/// Failures no user of the extension can cause: for want of memory, or because the program itself passes something wrong.
/// Contracts say it of single functions; of whole kinds of them, and of formats, it is said here.
/// </summary>
public static class RemoteFailures
{
    public static bool NeedsWrongArgument(Contract contract) => contract.Failure.Cause == FailureCause.Misuse;

    /// <summary>A constructor that takes no object, format or file name and runs no Python code can only fail for want of memory.</summary>
    public static bool NeedsMemoryFailure(Contract contract) =>
        contract.Result.Kind == ResultKind.Block
        || contract.Failure.Cause == FailureCause.Memory
        || contract.Result.Kind == ResultKind.New && !contract.RunsPython && contract.FormatParameter < 0
           && !contract.Name.Contains("Decode", StringComparison.Ordinal) && !contract.Name.Contains("Import", StringComparison.Ordinal)
           && contract.Parameters.All(parameter => !parameter.IsObject || parameter.Effect != ParameterEffect.Borrows);

    /// <summary>
    /// What a format asks for decides whether making it can fail: numbers and objects that are there cannot, text must be UTF-8 unless
    /// the program spells it out, and <c>%R</c> runs Python code.
    /// </summary>
    /// <param name="isLiteral">Whether the n-th argument after the format is spelled out in the program.</param>
    public static bool NeedsMemoryFailure(FormatKind kind, string format, Func<int, bool> isLiteral) => kind switch
    {
        FormatKind.Build => BuildsFromWhatIsThere(format, isLiteral),
        FormatKind.PythonText => !CallsForText(format),
        _ => false,
    };

    private static bool BuildsFromWhatIsThere(string format, Func<int, bool> isLiteral)
    {
        int argument = 0;
        for (int index = 0; index < format.Length; index++)
        {
            char unit = format[index];
            bool isMarked = index + 1 < format.Length && format[index + 1] is '&' or '#' && char.IsAsciiLetter(unit);
            if (unit is 's' or 'z' or 'U' && !isLiteral(argument) || unit is 'C' || unit is 'O' && isMarked && format[index + 1] == '&')
            {
                return false;
            }

            argument += !char.IsAsciiLetter(unit) ? 0 : isMarked ? 2 : 1;
        }

        return true;
    }

    private static bool CallsForText(string format)
    {
        for (int index = format.IndexOf('%'); index >= 0; index = format.IndexOf('%', index + 1))
        {
            int unit = index + 1;
            while (unit < format.Length && (char.IsAsciiDigit(format[unit]) || format[unit] is '.' or '-' or '+' or '#' or ' ' or '*'))
            {
                unit++;
            }

            if (unit < format.Length && format[unit] is 'S' or 'R' or 'A' or 'T' or 'N')
            {
                return true;
            }

            index = Math.Min(unit, format.Length - 1);
        }

        return false;
    }
}
