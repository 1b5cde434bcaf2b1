namespace Decref.Lint.Ir.Text;

internal enum SymbolKind
{
    Function,
    Variable,
    StringConstant,
    Alias,
}

/// <summary>A name of the module: a function or a variable, defined here or elsewhere.</summary>
/// <param name="Line">Its line in the text; for a defined function the line of <c>define</c>.</param>
internal sealed record Symbol(string Name, SymbolKind Kind, Range Line)
{
    public bool IsNoReturn { get; init; }

    /// <summary>Debug metadata of a function defined here.</summary>
    public MetadataId Subprogram { get; init; } = MetadataId.None;
}
