using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>Two lines of correct C for a function that takes references away from its caller.</summary>
public static class ContractExample
{
    /// <summary>Empty when the function takes nothing.</summary>
    public static ImmutableArray<string> Of(Contract contract)
    {
        string call = $"{contract.Name}({string.Join(", ", contract.Parameters.Select(parameter => parameter.Name))})";
        string? failed = FailureTest(contract.Failure.Value);
        if (contract.Parameters.FirstOrDefault(parameter => parameter.Effect == ParameterEffect.StealsOnSuccess) is { } onSuccess && failed is not null)
        {
            return [$"if ({call} {failed}) {{", $"    Py_DECREF({onSuccess.Name});", "    return NULL;", "}"];
        }

        if (contract.Parameters.FirstOrDefault(parameter => parameter.Effect == ParameterEffect.Steals) is { } stolen)
        {
            return failed is not null && contract.Result.Kind == ResultKind.Value
                ? [$"if ({call} {failed}) {{", $"    return NULL;  /* {stolen.Name} is gone already: no Py_DECREF */", "}"]
                : [$"{call};", $"/* {stolen.Name} is gone: no Py_DECREF */"];
        }

        return [];
    }

    private static string? FailureTest(FailureValue value) => value switch
    {
        FailureValue.MinusOne or FailureValue.Negative => "< 0",
        FailureValue.Null => "== NULL",
        FailureValue.Zero => "== 0",
        FailureValue.NonZero => "!= 0",
        _ => null,
    };
}
