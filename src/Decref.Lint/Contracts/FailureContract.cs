namespace Decref.Lint.Contracts;

/// <summary>How a call says that it failed.</summary>
/// <param name="Value">The result on failure.</param>
/// <param name="Exception">Whether an exception is set then.</param>
/// <param name="IsAmbiguous">The same value is also a legitimate result (PyLong_AsLong's -1): only PyErr_Occurred tells.</param>
/// <param name="IsAbsence">The value says "there is none" rather than "something went wrong" (PyErr_Occurred's NULL).</param>
/// <param name="Cause">What it takes to make the call fail.</param>
/// <param name="CauseWhenNull">The parameter that has to be NULL for <paramref name="Cause"/> to hold, -1 when it always does.</param>
public readonly record struct FailureContract(
    FailureValue Value,
    FailureException Exception,
    bool IsAmbiguous = false,
    bool IsAbsence = false,
    FailureCause Cause = FailureCause.Anything,
    int CauseWhenNull = -1)
{
    public static readonly FailureContract CannotFail = new(FailureValue.None, FailureException.Never);
}
