using Decref.Lint.Contracts;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>What the result of a contracted call tells when it succeeds and when it fails.</summary>
public static class FailureFacts
{
    public static Fact OfSuccess(Contract contract)
    {
        if (contract.Failure.IsAmbiguous)
        {
            return Fact.Nothing;
        }

        return contract.Failure.Value switch
        {
            FailureValue.Null => Fact.NotNull,
            FailureValue.MinusOne or FailureValue.Negative => IsStatus(contract) ? Fact.Null : Fact.WithSigns(Signs.Zero | Signs.Positive),
            FailureValue.Zero => Fact.NotNull,
            FailureValue.NonZero => Fact.Null,
            FailureValue.NotPositive => Fact.WithSigns(Signs.Positive),
            FailureValue.NotOne => Fact.Is(1),
            FailureValue.None when AnswersYesOrNo(contract) || IsSize(contract) => Fact.WithSigns(Signs.Zero | Signs.Positive),
            _ => Fact.Nothing,
        };
    }

    /// <summary>A type check that cannot fail: 0 or not, but never -1.</summary>
    public static bool AnswersYesOrNo(Contract contract) =>
        contract.Result is { Kind: ResultKind.Value, Type: "int" } && YesOrNo.Any(ending => contract.Name.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] YesOrNo = ["Check", "CheckExact", "_IsSubtype", "_HasFeature", "_FastSubclass", "Py_IS_TYPE"];

    private static bool IsSize(Contract contract) =>
        contract.Result is { Kind: ResultKind.Value, Type: "Py_ssize_t" } && Sizes.Any(ending => contract.Name.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] Sizes = ["_GET_SIZE", "_GET_LENGTH", "Py_REFCNT"];

    public static Fact OfFailure(Contract contract)
    {
        if (contract.Result.Kind == ResultKind.AlwaysNull)
        {
            return Fact.Null;
        }

        return contract.Failure.Value switch
        {
            FailureValue.Null or FailureValue.Zero => Fact.Null,
            FailureValue.MinusOne => Fact.Is(-1),
            FailureValue.Negative => Fact.WithSigns(Signs.Negative),
            FailureValue.NonZero => Fact.WithSigns(Signs.Negative | Signs.Positive),
            FailureValue.NotPositive => Fact.WithSigns(Signs.Negative | Signs.Zero),
            FailureValue.NotOne => Fact.Nothing with { ExcludedA = 1 },
            _ => Fact.Nothing,
        };
    }

    public static ExceptionEffect ExceptionOfFailure(Contract contract) => contract.Failure.Exception switch
    {
        _ when contract.Result.Kind == ResultKind.AlwaysNull => ExceptionEffect.Sets,
        FailureException.Always => ExceptionEffect.Sets,
        FailureException.Never => ExceptionEffect.Keeps,
        _ => ExceptionEffect.Unknown,
    };

    /// <summary>An <c>int</c> that is 0 or the failure: most of the C API's verbs.</summary>
    private static bool IsStatus(Contract contract) =>
        contract.Result is { Kind: ResultKind.Value, Type: "int" } && !contract.IsTriState;
}
