using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>A contract in plain English, one subject a row.</summary>
public static class ContractProse
{
    /// <summary>Rows of subject and sentence: the result first, then each parameter that matters, failure and the rest.</summary>
    public static ImmutableArray<(string Subject, string Sentence)> Describe(Contract contract, ContractTable table)
    {
        ImmutableArray<(string, string)>.Builder rows = ImmutableArray.CreateBuilder<(string, string)>();
        rows.Add(("returns", ResultOf(contract, table)));
        foreach (ParameterContract parameter in contract.Parameters)
        {
            if (ParameterProse.Describe(parameter, contract, table) is string sentence)
            {
                rows.Add((parameter.Name, sentence));
            }
        }

        if (FurtherArguments(contract.Variadic) is string further)
        {
            rows.Add(("...", further));
        }

        rows.Add(("failure", FailureOf(contract) + CauseOf(contract) + KnowledgeProse.Describe(contract)));
        if (EffectsOf(contract) is { Length: > 0 } effects)
        {
            rows.Add(("also", effects));
        }

        if (contract.Note.Length > 0)
        {
            rows.Add(("note", contract.Note));
        }

        rows.Add(("versions", VersionsOf(contract.Versions)));
        rows.Add(("sources", SourcesOf(contract.Sources)));
        return rows.ToImmutable();
    }

    /// <summary>The declaration without annotations, as a header would have it.</summary>
    public static string Declaration(Contract contract)
    {
        IEnumerable<string> parameters = contract.Parameters.Select(parameter => Join(parameter.Type, parameter.Name));
        IEnumerable<string> all = contract.Variadic == Variadic.None ? parameters : parameters.Append("...");
        string list = string.Join(", ", all);
        return $"{Join(contract.Result.Type, contract.Name)}({(list.Length == 0 ? "void" : list)})";
    }

    /// <summary>"PyList_Append" from the table's releasers: how to give a block or handle back.</summary>
    internal static string ReleasedBy(string resource, ContractTable table) =>
        table.Resource(resource) is { Releasers: { IsEmpty: false } releasers } ? $"release it with {string.Join(" or ", releasers)}" : "release it";

    internal static string Describe(string resource, ContractTable table) => table.Resource(resource)?.Description ?? $"a {resource}";

    private static string Join(string type, string name) => type.EndsWith('*') ? type + name : $"{type} {name}";

    private static string? FurtherArguments(Variadic variadic) => variadic switch
    {
        Variadic.Objects => "borrowed objects: you keep your references.",
        Variadic.KeptObjects => "objects the call takes references of its own to: you keep yours.",
        Variadic.FilledObjects => "variables for borrowed references: what is optional may stay as it was.",
        _ => null,
    };

    private static string ResultOf(Contract contract, ContractTable table)
    {
        ResultContract result = contract.Result;
        string condition = result.OnlyWhenNull >= 0 ? $" when {contract.Parameters[result.OnlyWhenNull].Name} is NULL" : "";
        return result.Kind switch
        {
            ResultKind.Nothing => "nothing.",
            ResultKind.New when result.IsImmortal => "a new reference: release it. The object is immortal from Python 3.12 on.",
            ResultKind.New => $"a new reference: you own it and must release it or give it away.{MadeBy(result)}",
            ResultKind.Borrowed => $"a borrowed reference: do not release it. {LifetimeOf(result.Anchor, contract)}",
            ResultKind.AlwaysNull => "NULL, always, so that it can stand behind `return`.",
            ResultKind.SameAsParameter => $"{contract.Parameters[result.Anchor.Parameter].Name} itself.",
            ResultKind.Interior => $"a pointer into another object: nothing to release. {LifetimeOf(result.Anchor, contract)}",
            ResultKind.Block or ResultKind.Handle => $"{Describe(result.Resource, table)}{condition}: {ReleasedBy(result.Resource, table)}.",
            _ => contract.IsTriState ? "1 for yes, 0 for no, -1 for an error: compare with < 0 before using it as a truth value." : "a plain value.",
        };
    }

    private static string MadeBy(ResultContract result) => (result.Object, result.IsFresh) switch
    {
        (ObjectType type, true) => $" It is a {KnowledgeProse.Describe(type)}, and nobody else holds it.",
        (ObjectType type, false) => $" It is a {KnowledgeProse.Describe(type)}.",
        (null, true) => " Nobody else holds it.",
        _ => "",
    };

    internal static string LifetimeOf(Anchor anchor, Contract contract) => anchor.Kind switch
    {
        AnchorKind.Parameter when anchor.IsMutable =>
            $"It lives as long as {contract.Parameters[anchor.Parameter].Name} holds it: take a reference of your own before any Python code can run.",
        AnchorKind.Parameter => $"It lives as long as {contract.Parameters[anchor.Parameter].Name} does.",
        AnchorKind.Interpreter => "The interpreter keeps it alive while it stays in its tables.",
        AnchorKind.Thread => "The thread keeps it alive until its state changes.",
        AnchorKind.Static => "It is never freed.",
        _ => "Nobody keeps it alive for you: take a reference at once.",
    };

    private static string FailureOf(Contract contract)
    {
        if (contract.NeverReturns)
        {
            return "does not return.";
        }

        if (contract.CannotFail)
        {
            return contract.Effects.HasFlag(CallEffects.SetsException) ? "it always sets an exception; that is its purpose." : "cannot fail.";
        }

        string value = contract.Failure.Value switch
        {
            FailureValue.Null => "NULL",
            FailureValue.MinusOne => "-1",
            FailureValue.MinusTwo => "-2",
            FailureValue.Zero => "0",
            FailureValue.NonZero => "a value other than 0",
            FailureValue.Negative => "a negative value",
            FailureValue.NotPositive => "0 or less",
            FailureValue.NotOne => "a value other than 1",
            FailureValue.Structure => "a status that says so",
            _ => "NULL in the variable",
        };
        return contract.Failure switch
        {
            { IsAbsence: true } => $"{value} means that there is none; no exception is set.",
            { IsAmbiguous: true } => $"{value} with an exception set; {value} alone can be a result, so ask PyErr_Occurred().",
            { Exception: FailureException.Always } => $"{value}, with an exception set.",
            { Exception: FailureException.Never } => $"{value}, without an exception.",
            _ => $"{value}; only PyErr_Occurred() tells whether that is an error.",
        };
    }

    private static string CauseOf(Contract contract) => contract.Failure.Cause switch
    {
        FailureCause.Memory => " In a program without mistakes only lack of memory makes it fail.",
        FailureCause.Misuse when contract.Failure.CauseWhenNull >= 0 => $" With {contract.Parameters[contract.Failure.CauseWhenNull].Name} NULL only a wrong argument or state makes it fail.",
        FailureCause.Misuse => " Only a wrong argument or state makes it fail.",
        _ => "",
    };

    private static string EffectsOf(Contract contract)
    {
        ImmutableArray<(CallEffects Effect, string Sentence)> sentences =
        [
            (CallEffects.RunsPython, "May run Python code."),
            (CallEffects.ReleasesGil, "Releases the GIL."),
            (CallEffects.ClearsException, "Leaves no exception set."),
            (CallEffects.OverwritesItem, "What the container held in that place is overwritten, not released."),
            (CallEffects.IsZeroed, "The memory it makes is zero."),
            (CallEffects.IsShared, "Somebody else holds what it gives as well."),
            (CallEffects.ReplacesException, "Sets or clears the exception according to its arguments."),
            (CallEffects.IsMacro, "A macro: it expands in place."),
        ];
        return string.Join(' ', sentences.Where(row => contract.Effects.HasFlag(row.Effect)).Select(row => row.Sentence).Concat(KnowledgeProse.Answer(contract) is string answer ? [answer] : []));
    }

    private static string VersionsOf(VersionRange versions) => versions switch
    {
        _ when versions == VersionRange.All => "all.",
        { Last: var last } when last == PythonVersion.Newest => $"Python {versions.First} and newer.",
        { First: var first } when first == PythonVersion.Oldest => $"up to Python {versions.Last}.",
        _ => $"Python {versions.First} to {versions.Last}.",
    };

    private static string SourcesOf(ContractSources sources) =>
        string.Join(", ", SourceWords.All.Where(row => sources.HasFlag(row.Source)).Select(row => row.Meaning)) + ".";
}
