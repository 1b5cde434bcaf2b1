using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>Reads the clauses behind the arrow: result, failure, effects and versions.</summary>
internal sealed class ClauseParser
{
    private readonly Func<string, int> _parameterIndex;
    private readonly KnowledgeParser _knowledge;
    private ResultKind? _kind;
    private Anchor _anchor = Anchor.Unknown;
    private bool _isImmortal;
    private string _resource = "";
    private int _onlyWhenNull = -1;
    private FailureContract _failure = FailureContract.CannotFail;
    private FailureCause _cause;
    private int _causeWhenNull = -1;
    private string? _problem;

    internal ClauseParser(Func<string, int> parameterIndex)
    {
        _parameterIndex = parameterIndex;
        _knowledge = new KnowledgeParser(IndexOf);
    }

    internal ImmutableArray<KnownArgument> KnownArguments => _knowledge.Arguments;

    internal CallQuestion? Question => _knowledge.Question;

    internal FailureContract Failure => _failure with { Cause = _cause, CauseWhenNull = _causeWhenNull };

    internal CallEffects Effects { get; private set; }

    internal VersionRange Versions { get; private set; } = VersionRange.All;

    internal ResultContract ToResult(string type) =>
        _kind is ResultKind kind
            ? new(kind, type, _anchor, _isImmortal, _resource, _onlyWhenNull) { Object = _knowledge.Made, IsFresh = _knowledge.IsFresh }
            : ResultContract.Plain(type);

    /// <summary>Applies one clause.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    internal string? Apply(ReadOnlySpan<string> words)
    {
        _problem = null;
        if (!ApplyResult(words) && !ApplyFailure(words) && !ApplyEffect(words) && !_knowledge.Apply(words) && !ApplyVersion(words))
        {
            return $"unknown clause `{string.Join(' ', words)}`; docs/contracts.md lists them";
        }

        return _problem;
    }

    private bool ApplyResult(ReadOnlySpan<string> words) => words switch
    {
        ["nothing"] => Result(ResultKind.Nothing),
        ["value"] => Result(ResultKind.Value),
        ["new"] => Result(ResultKind.New),
        ["new", "immortal"] => Result(ResultKind.New) && (_isImmortal = true),
        ["borrowed"] => Result(ResultKind.Borrowed),
        ["borrowed", "from", "mutable", string name] => Result(ResultKind.Borrowed, AnchorAt(name, isMutable: true)),
        ["borrowed", "from", string name] => Result(ResultKind.Borrowed, AnchorAt(name, isMutable: false)),
        ["always", "NULL"] => Result(ResultKind.AlwaysNull),
        ["same", "as", string name] => Result(ResultKind.SameAsParameter, AnchorAt(name, isMutable: false)),
        ["interior", "of", string name] => Result(ResultKind.Interior, AnchorAt(name, isMutable: false)),
        ["block", string domain] => Resource(ResultKind.Block, domain),
        ["block", string domain, "when", string name, "is", "NULL"] => Resource(ResultKind.Block, domain, name),
        ["handle", string kind] => Resource(ResultKind.Handle, kind),
        ["handle", string kind, "when", string name, "is", "NULL"] => Resource(ResultKind.Handle, kind, name),
        _ => false,
    };

    private bool ApplyFailure(ReadOnlySpan<string> words) => words switch
    {
        ["never", "fails"] => Fails(FailureContract.CannotFail),
        [("NULL" or "0") and string value, "means", "none"] => Fails(new(ValueOf(value), FailureException.Never, IsAbsence: true)),
        ["fails", string value, "raises"] => Fails(new(ValueOf(value), FailureException.Always)),
        ["fails", string value, "silently"] => Fails(new(ValueOf(value), FailureException.Never)),
        ["fails", string value, "maybe", "raises"] => Fails(new(ValueOf(value), FailureException.Maybe)),
        ["only", "for", "memory"] => Cause(FailureCause.Memory),
        ["only", "for", "misuse"] => Cause(FailureCause.Misuse),
        ["only", "for", "misuse", "when", string name, "is", "NULL"] => Cause(FailureCause.Misuse, name),
        ["fails", string value, "ambiguously"] => Fails(new(ValueOf(value), FailureException.Always, IsAmbiguous: true)),
        _ => false,
    };

    private bool ApplyEffect(ReadOnlySpan<string> words) => words switch
    {
        ["runs", "python"] => Effect(CallEffects.RunsPython),
        ["releases", "gil"] => Effect(CallEffects.ReleasesGil),
        ["never", "returns"] => Effect(CallEffects.NeverReturns),
        ["macro"] => Effect(CallEffects.IsMacro),
        ["tri-state"] => Effect(CallEffects.IsTriState),
        ["sets", "exception"] => Effect(CallEffects.SetsException),
        ["clears", "exception"] => Effect(CallEffects.ClearsException),
        ["replaces", "exception"] => Effect(CallEffects.ReplacesException),
        ["overwrites", "item"] => Effect(CallEffects.OverwritesItem),
        ["zeroed"] => Effect(CallEffects.IsZeroed),
        ["shared"] => Effect(CallEffects.IsShared),
        _ => false,
    };

    private bool ApplyVersion(ReadOnlySpan<string> words)
    {
        if (words is not [("since" or "until") and string which, string text])
        {
            return false;
        }

        if (!PythonVersion.TryParse(text, out PythonVersion version))
        {
            _problem = $"`{text}` is no version; write `{which} 3.12`";
        }
        else
        {
            Versions = which == "since" ? Versions with { First = version } : Versions with { Last = version };
        }

        return true;
    }

    private bool Result(ResultKind kind, Anchor? anchor = null)
    {
        if (_kind is not null)
        {
            _problem ??= "a function has one result; remove one of the result clauses";
        }

        _kind = kind;
        _anchor = anchor ?? Anchor.Unknown;
        return true;
    }

    private bool Resource(ResultKind kind, string resource, string? onlyWhenNull = null)
    {
        _resource = resource;
        _onlyWhenNull = onlyWhenNull is null ? -1 : IndexOf(onlyWhenNull);
        return Result(kind);
    }

    private bool Fails(FailureContract failure)
    {
        _failure = failure;
        return true;
    }

    private bool Cause(FailureCause cause, string? onlyWhenNull = null)
    {
        _cause = cause;
        _causeWhenNull = onlyWhenNull is null ? -1 : IndexOf(onlyWhenNull);
        return true;
    }

    private bool Effect(CallEffects effect)
    {
        Effects |= effect;
        return true;
    }

    internal static AnchorKind? NamedAnchor(string name) => name switch
    {
        "interpreter" => AnchorKind.Interpreter,
        "thread" => AnchorKind.Thread,
        "static" => AnchorKind.Static,
        _ => null,
    };

    internal Anchor AnchorAt(string name, bool isMutable)
    {
        if (NamedAnchor(name) is AnchorKind kind)
        {
            return new Anchor(kind, -1, IsMutable: kind != AnchorKind.Static);
        }

        return new Anchor(AnchorKind.Parameter, IndexOf(name), isMutable);
    }

    private int IndexOf(string name)
    {
        int index = _parameterIndex(name);
        if (index < 0)
        {
            _problem ??= $"there is no parameter `{name}`";
        }

        return index;
    }

    private FailureValue ValueOf(string word)
    {
        FailureValue value = word switch
        {
            "NULL" => FailureValue.Null,
            "-1" => FailureValue.MinusOne,
            "-2" => FailureValue.MinusTwo,
            "0" => FailureValue.Zero,
            "nonzero" => FailureValue.NonZero,
            "negative" => FailureValue.Negative,
            "<=0" => FailureValue.NotPositive,
            "!=1" => FailureValue.NotOne,
            "cleared" => FailureValue.ClearedParameter,
            "status" => FailureValue.Structure,
            _ => FailureValue.None,
        };
        if (value == FailureValue.None)
        {
            _problem ??= $"`{word}` is no failure value; use NULL, -1, -2, 0, nonzero, negative, <=0, !=1, cleared or status";
        }

        return value;
    }
}
