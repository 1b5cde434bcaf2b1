namespace Decref.Lint.Contracts;

/// <summary>What knowing an argument says about a failure, and what a call tells, in plain English.</summary>
internal static class KnowledgeProse
{
    internal static string Describe(ObjectType type) => type.OrSubclass ? $"{type.Name}, or of a subclass" : type.Name;

    /// <summary>Sentences that go behind the one about the failure, each with a blank before it.</summary>
    internal static string Describe(Contract contract) => string.Concat(contract.KnownArguments.Select(known => $" {Describe(contract, known)}"));

    private static string Describe(Contract contract, KnownArgument known)
    {
        string subject = contract.Parameters[known.Parameter].Name;
        string also = known.AlsoNull < 0 ? "" : $" and {contract.Parameters[known.AlsoNull].Name} is NULL";
        string condition = known switch
        {
            { Container: >= 0 } => $"When {subject} is in {contract.Parameters[known.Container].Name}{also}",
            { Maker: string maker } => $"When {subject} points at what {maker} gave{also}",
            _ => $"When {subject} is a {string.Join(" or ", known.Types)}{(known.IsExact ? " and not of a subclass" : "")}{also}",
        };
        return known.Cause switch
        {
            FailureCause.Memory => $"{condition}, only lack of memory makes it fail.",
            FailureCause.Misuse => $"{condition}, only a wrong argument or state makes it fail.",
            _ => $"{condition}, it cannot fail.",
        };
    }

    /// <summary>What the call tells about its arguments, null when it is not there to tell something.</summary>
    internal static string? Answer(Contract contract)
    {
        if (contract.Question is not CallQuestion question)
        {
            return null;
        }

        string subject = contract.Parameters[question.Subject].Name;
        string other = question.Other < 0 ? "" : contract.Parameters[question.Other].Name;
        return question.Kind switch
        {
            QuestionKind.TypeOf => $"Tells the type of {subject}.",
            QuestionKind.IsIn => $"Tells whether {subject} is in {other}.",
            QuestionKind.IsExactly => $"Tells whether {subject} is an instance of {other}, not of a subclass.",
            _ => $"Tells whether the type {subject} has the flag {other}.",
        };
    }
}
