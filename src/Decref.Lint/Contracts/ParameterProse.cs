namespace Decref.Lint.Contracts;

/// <summary>One parameter of a contract in plain English.</summary>
internal static class ParameterProse
{
    /// <summary>Null when there is nothing to say: a plain value.</summary>
    internal static string? Describe(ParameterContract parameter, Contract contract, ContractTable table)
    {
        string? effect = EffectOf(parameter, contract, table);
        string? format = FormatOf(parameter.Format);
        if (effect is null && format is null && !parameter.AcceptsNull)
        {
            return null;
        }

        string[] sentences = [effect ?? format ?? "a plain value.", .. AcceptsNull(parameter), .. LeavesNull(parameter, contract)];
        return string.Join(' ', sentences);
    }

    private static string? EffectOf(ParameterContract parameter, Contract contract, ContractTable table) => parameter.Effect switch
    {
        ParameterEffect.Borrows => parameter.IsObject ? "borrowed: you keep your reference." : null,
        ParameterEffect.Keeps when !parameter.IsObject => "kept: it has to live on after the call.",
        ParameterEffect.Keeps => "borrowed: the callee takes a reference of its own, yours stays yours.",
        ParameterEffect.Steals => "stolen, also when the call fails: do not release it afterwards.",
        ParameterEffect.StealsOnSuccess => "stolen when the call succeeds; after a failure it is still yours to release.",
        ParameterEffect.Releases => "your reference is released: do not use it afterwards.",
        ParameterEffect.Clears => "the reference in your variable is released and the variable set to NULL.",
        ParameterEffect.Replaces => "the reference in your variable is consumed and another one stored there, which you own.",
        ParameterEffect.FillsValue => "filled with a plain value.",
        ParameterEffect.FillsNew => "filled with a new reference: you must release it.",
        ParameterEffect.FillsBorrowed => $"filled with a borrowed reference. {ContractProse.LifetimeOf(parameter.Anchor, contract)}",
        ParameterEffect.FillsBlock => $"filled with {ContractProse.Describe(parameter.Resource, table)}: {ContractProse.ReleasedBy(parameter.Resource, table)}.",
        ParameterEffect.Opens => $"filled with {ContractProse.Describe(parameter.Resource, table)}: {ContractProse.ReleasedBy(parameter.Resource, table)}.",
        ParameterEffect.OpensAlways =>
            $"filled with {ContractProse.Describe(parameter.Resource, table)}, also when the call fails: {ContractProse.ReleasedBy(parameter.Resource, table)}.",
        ParameterEffect.Initializes => $"becomes {ContractProse.Describe(parameter.Resource, table)}: {ContractProse.ReleasedBy(parameter.Resource, table)}.",
        ParameterEffect.Acquires => $"afterwards {ContractProse.Describe(parameter.Resource, table)}: {ContractProse.ReleasedBy(parameter.Resource, table)}.",
        ParameterEffect.Frees => $"freed; it must be {ContractProse.Describe(parameter.Resource, table)}.",
        ParameterEffect.FreesOnSuccess => "freed or moved when the call succeeds; after a failure it is still yours to free.",
        ParameterEffect.Closes => $"released; it must be {ContractProse.Describe(parameter.Resource, table)}.",
        ParameterEffect.ClosesWhenTold => $"released when {contract.Parameters[parameter.Anchor.Parameter].Name} is not 0; it must be {ContractProse.Describe(parameter.Resource, table)}.",
        ParameterEffect.ClosesOnSuccess => "taken over when the call succeeds; after a failure it is still yours to release.",
        _ => $"the block in your variable is freed and another one stored there: {ContractProse.ReleasedBy(parameter.Resource, table)}.",
    };

    private static string? FormatOf(FormatKind format) => format switch
    {
        FormatKind.None => null,
        FormatKind.Parse => "a format as of PyArg_ParseTuple; decref lint checks it against the arguments.",
        FormatKind.Build => "a format as of Py_BuildValue; decref lint checks it against the arguments.",
        FormatKind.PythonText => "a format as of PyUnicode_FromFormat; decref lint checks it against the arguments.",
        _ => "a format of the C library.",
    };

    private static string[] AcceptsNull(ParameterContract parameter) => parameter.AcceptsNull ? ["May be NULL."] : [];

    private static IEnumerable<string> LeavesNull(ParameterContract parameter, Contract contract)
    {
        if (parameter.MayFillNull)
        {
            yield return contract.IsTriState ? "NULL when the result is 0." : "May be filled with NULL.";
        }

        if (parameter.IsClearedOnFailure)
        {
            yield return "NULL after a failure.";
        }
    }
}
