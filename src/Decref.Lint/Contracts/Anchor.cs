namespace Decref.Lint.Contracts;

/// <summary>What a borrowed result lives on.</summary>
/// <param name="Kind">Who keeps it alive.</param>
/// <param name="Parameter">Index of the anchoring parameter, -1 when it is not a parameter.</param>
/// <param name="IsMutable">The anchor may drop the reference while it is alive itself (a list, a dict), so Python code may end its life.</param>
public readonly record struct Anchor(AnchorKind Kind, int Parameter, bool IsMutable)
{
    public static readonly Anchor Unknown = new(AnchorKind.Unknown, -1, IsMutable: true);
}
