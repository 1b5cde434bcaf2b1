namespace Decref.Lint.Checks.Types;

/// <summary>What a call made for its caller.</summary>
/// <param name="Maker">The function the author called.</param>
/// <param name="Release">The function that gives it back.</param>
internal sealed record MadeValue(OwnedKind Kind, string Maker, string Release)
{
    public static MadeValue Reference(string maker) => new(OwnedKind.Reference, maker, "Py_XDECREF");
}
