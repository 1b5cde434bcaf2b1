using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>Reads the clauses about objects: what a call makes, what it tells, and what knowing an argument says about its failure.</summary>
internal sealed class KnowledgeParser(Func<string, int> parameterIndex)
{
    private readonly ImmutableArray<KnownArgument>.Builder _arguments = ImmutableArray.CreateBuilder<KnownArgument>();

    internal ObjectType? Made { get; private set; }

    internal bool IsFresh { get; private set; }

    internal CallQuestion? Question { get; private set; }

    internal ImmutableArray<KnownArgument> Arguments => _arguments.ToImmutable();

    /// <summary>False for a clause that is about something else.</summary>
    internal bool Apply(ReadOnlySpan<string> words) => words switch
    {
        ["fresh"] => IsFresh = true,
        ["of", "type", string type] => Makes(new ObjectType(type, OrSubclass: false)),
        ["of", "type", string type, "or", "subclass"] => Makes(new ObjectType(type, OrSubclass: true)),
        ["cannot", "fail", "when", .. ReadOnlySpan<string> known] => Knows(known, cause: null),
        ["only", "for", "memory", "when", .. ReadOnlySpan<string> known] => Knows(known, FailureCause.Memory),
        ["only", "for", "misuse", "when", .. ReadOnlySpan<string> known] => Knows(known, FailureCause.Misuse),
        ["tells", "type", "of", string subject] => Tells(QuestionKind.TypeOf, parameterIndex(subject), -1),
        ["tells", "whether", string subject, "is", "in", string other] => Tells(QuestionKind.IsIn, parameterIndex(subject), parameterIndex(other)),
        ["tells", "whether", string subject, "is", "exactly", string other] => Tells(QuestionKind.IsExactly, parameterIndex(subject), parameterIndex(other)),
        ["tells", "whether", string subject, "has", string other] => Tells(QuestionKind.HasFlag, parameterIndex(subject), parameterIndex(other)),
        _ => false,
    };

    private bool Makes(ObjectType type)
    {
        Made = type;
        return true;
    }

    private bool Tells(QuestionKind kind, int subject, int other)
    {
        Question = new CallQuestion(kind, subject, other);
        return true;
    }

    private bool Knows(ReadOnlySpan<string> words, FailureCause? cause) => words switch
    {
        [.. ReadOnlySpan<string> known, "and", string other, "is", "NULL"] => Knows(known, cause, parameterIndex(other)),
        _ => Knows(words, cause, alsoNull: -1),
    };

    private bool Knows(ReadOnlySpan<string> words, FailureCause? cause, int alsoNull)
    {
        KnownArgument? known = words switch
        {
            [string key, "is", "in", string container] => new KnownArgument(parameterIndex(key), cause) { Container = parameterIndex(container) },
            [['*', .. string pointer], "is", "from", string maker] => new KnownArgument(parameterIndex(pointer), cause) { Maker = maker },
            [string argument, "is", "exactly", .. ReadOnlySpan<string> types] => OfTypes(argument, types, isExact: true, cause),
            [string argument, "is", .. ReadOnlySpan<string> types] => OfTypes(argument, types, isExact: false, cause),
            _ => null,
        };
        if (known is null)
        {
            return false;
        }

        _arguments.Add(known with { AlsoNull = alsoNull });
        return true;
    }

    /// <summary><c>PyList or PyTuple</c>; null for anything else.</summary>
    private KnownArgument? OfTypes(string argument, ReadOnlySpan<string> words, bool isExact, FailureCause? cause)
    {
        ImmutableArray<string>.Builder types = ImmutableArray.CreateBuilder<string>();
        for (int index = 0; index < words.Length; index++)
        {
            bool isSeparator = index % 2 == 1;
            if (isSeparator ? words[index] != "or" : !words[index].StartsWith("Py", StringComparison.Ordinal))
            {
                return null;
            }

            if (!isSeparator)
            {
                types.Add(words[index]);
            }
        }

        return words.Length % 2 == 0 ? null : new KnownArgument(parameterIndex(argument), cause) { Types = types.ToImmutable(), IsExact = isExact };
    }
}
