using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>What one function of the CPython C API, the C library or a project does with references, memory and handles.</summary>
/// <param name="Name">Canonical name of the function or macro.</param>
/// <param name="Header">Header that declares it, empty when unknown.</param>
/// <param name="Result">What a call that succeeds returns.</param>
/// <param name="Parameters">The named parameters in order.</param>
/// <param name="Variadic">What may follow them.</param>
/// <param name="Failure">How a call says that it failed.</param>
/// <param name="Effects">What else a call does.</param>
/// <param name="Versions">The CPython releases it holds for.</param>
/// <param name="Sources">Who says so.</param>
/// <param name="Note">What a reader should know beyond the fields; empty when there is nothing.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Contract(
    string Name,
    string Header,
    ResultContract Result,
    ImmutableArray<ParameterContract> Parameters,
    Variadic Variadic,
    FailureContract Failure,
    CallEffects Effects,
    VersionRange Versions,
    ContractSources Sources,
    string Note,
    ContractLocation Location)
{
    /// <summary>What knowing an argument says about a failure.</summary>
    public ImmutableArray<KnownArgument> KnownArguments { get; init; } = [];

    /// <summary>What the call asks about its arguments, null when it does something else.</summary>
    public CallQuestion? Question { get; init; }

    public bool CannotFail => Failure.Value == FailureValue.None;

    public bool RunsPython => Effects.HasFlag(CallEffects.RunsPython);

    public bool NeverReturns => Effects.HasFlag(CallEffects.NeverReturns);

    public bool IsMacro => Effects.HasFlag(CallEffects.IsMacro);

    public bool OverwritesItem => Effects.HasFlag(CallEffects.OverwritesItem);

    public bool IsTriState => Effects.HasFlag(CallEffects.IsTriState);

    /// <summary>Index of the format parameter, -1 when there is none.</summary>
    public int FormatParameter
    {
        get
        {
            for (int index = 0; index < Parameters.Length; index++)
            {
                if (Parameters[index].Format != FormatKind.None)
                {
                    return index;
                }
            }

            return -1;
        }
    }
}
