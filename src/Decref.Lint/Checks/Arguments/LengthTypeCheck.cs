using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>
/// ARG004: the length of a <c>#</c> unit. It is a <c>Py_ssize_t</c> with PY_SSIZE_T_CLEAN and from CPython 3.13 on;
/// without the macro an <c>int</c> up to 3.9, and an error in between.
/// </summary>
internal static class LengthTypeCheck
{
    private const string CleanSuffix = "_SizeT";
    private static readonly PythonVersion MacroRequired = new(3, 10);
    private static readonly PythonVersion MacroForgotten = new(3, 13);

    /// <summary>One finding for the missing macro, at the first call that needs it.</summary>
    public static IEnumerable<Finding> CheckMacro(IEnumerable<FormatCall> calls, PythonVersion python)
    {
        FormatCall? first = python >= MacroRequired ? calls.FirstOrDefault(call => HasLength(call) && !IsClean(call, python)) : null;
        if (first is not null)
        {
            yield return first.Finding(
                "ARG004",
                "PY_SSIZE_T_CLEAN",
                $"PY_SSIZE_T_CLEAN is not defined before Python.h: from Python 3.10 to 3.12 \"{first.FormatText}\" and every other `#` format fails with SystemError");
        }
    }

    public static IEnumerable<Finding> Check(FormatCall call, ArgumentTypes types, PythonVersion python)
    {
        if (!HasLength(call) || call.Format.SlotCount != call.Variable.Length)
        {
            yield break;
        }

        bool isClean = IsClean(call, python);
        if (!isClean && python >= MacroRequired)
        {
            yield break;
        }

        int expected = isClean ? sizeof(long) : sizeof(int);
        foreach (((FormatUnit unit, FormatSlot slot), ValueId argument) in call.Format.Slots.Zip(call.Variable))
        {
            ArgumentType actual = types.Of(call.Function, argument);
            TypeName length = slot.IsOut ? actual.Pointee : actual.Type;
            if (slot.IsLength && length is { IsPointer: false, Struct: null, Size: > 0 } && length.Size != expected)
            {
                string expression = SourceExpression.Of(call.Function, argument);
                string wanted = isClean ? "Py_ssize_t" : "int";
                yield return call.Finding("ARG004", unit.Text + expression, $"the length of unit `{unit.Text}` is a `{wanted}` here, but {expression} is `{actual.Type.Text}`");
            }
        }
    }

    private static bool HasLength(FormatCall call) => call.HasArguments && call.Format.Slots.Any(slot => slot.Slot.IsLength);

    private static bool IsClean(FormatCall call, PythonVersion python) =>
        python >= MacroForgotten || call.Callee.EndsWith(CleanSuffix, StringComparison.Ordinal);
}
