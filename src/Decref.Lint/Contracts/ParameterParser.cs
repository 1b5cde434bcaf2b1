namespace Decref.Lint.Contracts;

/// <summary>Reads one parameter: annotation words, then the C declaration.</summary>
internal sealed class ParameterParser
{
    private ParameterEffect _effect = ParameterEffect.Borrows;
    private bool _acceptsNull;
    private bool _mayFillNull;
    private bool _isClearedOnFailure;
    private bool _isMutableAnchor;
    private string _resource = "";
    private FormatKind _format = FormatKind.None;

    /// <summary>Name of the parameter a borrowed out-parameter lives on, or that tells whether a handle is closed; null when it names none.</summary>
    internal string? AnchorName { get; private set; }

    internal bool IsMutableAnchor => _isMutableAnchor;

    /// <summary>Takes annotation words off the front.</summary>
    /// <returns>The words of the C declaration that follow.</returns>
    internal ReadOnlySpan<string> TakeAnnotations(ReadOnlySpan<string> words)
    {
        for (int taken = Take(words); taken > 0; taken = Take(words))
        {
            words = words[taken..];
        }

        return words;
    }

    /// <summary>The parameter as far as annotations say; the caller resolves <see cref="AnchorName"/>.</summary>
    internal ParameterContract ToParameter(string name, string type, int count) =>
        new(name, type, _effect, _acceptsNull, _mayFillNull, _isClearedOnFailure, Anchor.Unknown, _resource, _format, count);

    private int Take(ReadOnlySpan<string> words) => words switch
    {
        ["nullable", ..] => Flag(ref _acceptsNull, 1),
        ["or", "NULL", ..] => Flag(ref _mayFillNull, 2),
        ["cleared", "on", "failure", ..] => Flag(ref _isClearedOnFailure, 3),
        ["format", string language, ..] => TakeFormat(language),
        ["keeps", ..] => Effect(ParameterEffect.Keeps, 1),
        ["steals", "on", "success", ..] => Effect(ParameterEffect.StealsOnSuccess, 3),
        ["steals", ..] => Effect(ParameterEffect.Steals, 1),
        ["releases", ..] => Effect(ParameterEffect.Releases, 1),
        ["clears", ..] => Effect(ParameterEffect.Clears, 1),
        ["replaces", "block", string domain, ..] => Effect(ParameterEffect.ReplacesBlock, 3, domain),
        ["replaces", ..] => Effect(ParameterEffect.Replaces, 1),
        ["out", .. ReadOnlySpan<string> rest] => 1 + TakeOut(rest),
        _ => TakeResource(words),
    };

    private int TakeOut(ReadOnlySpan<string> words) => words switch
    {
        ["new", ..] => Effect(ParameterEffect.FillsNew, 1),
        ["borrowed", "from", "mutable", string name, ..] => TakeAnchor(name, isMutable: true, 4),
        ["borrowed", "from", string name, ..] => TakeAnchor(name, isMutable: false, 3),
        ["borrowed", ..] => Effect(ParameterEffect.FillsBorrowed, 1),
        ["block", string domain, ..] => Effect(ParameterEffect.FillsBlock, 2, domain),
        _ => Effect(ParameterEffect.FillsValue, 0),
    };

    private int TakeResource(ReadOnlySpan<string> words) => words switch
    {
        ["opens", "always", string kind, ..] => Effect(ParameterEffect.OpensAlways, 3, kind),
        ["opens", string kind, ..] => Effect(ParameterEffect.Opens, 2, kind),
        ["initializes", string kind, ..] => Effect(ParameterEffect.Initializes, 2, kind),
        ["acquires", string kind, ..] => Effect(ParameterEffect.Acquires, 2, kind),
        ["frees", "on", "success", string domain, ..] => Effect(ParameterEffect.FreesOnSuccess, 4, domain),
        ["frees", string domain, ..] => Effect(ParameterEffect.Frees, 2, domain),
        ["closes", "on", "success", string kind, ..] => Effect(ParameterEffect.ClosesOnSuccess, 4, kind),
        ["closes", "when", string flag, string kind, ..] => TakeCloser(flag, kind),
        ["closes", string kind, ..] => Effect(ParameterEffect.Closes, 2, kind),
        _ => 0,
    };

    private static int Flag(ref bool flag, int taken)
    {
        flag = true;
        return taken;
    }

    private int Effect(ParameterEffect effect, int taken, string resource = "")
    {
        _effect = effect;
        _resource = resource;
        return taken;
    }

    private int TakeAnchor(string name, bool isMutable, int taken)
    {
        AnchorName = name;
        _isMutableAnchor = isMutable;
        return Effect(ParameterEffect.FillsBorrowed, taken);
    }

    private int TakeCloser(string flag, string kind)
    {
        AnchorName = flag;
        return Effect(ParameterEffect.ClosesWhenTold, 4, kind);
    }

    private int TakeFormat(string language)
    {
        FormatKind? kind = language switch
        {
            "parse" => FormatKind.Parse,
            "build" => FormatKind.Build,
            "text" => FormatKind.PythonText,
            "printf" => FormatKind.Print,
            "scanf" => FormatKind.Scan,
            _ => null,
        };
        _format = kind ?? _format;
        return kind is null ? 0 : 2;
    }
}
