namespace Decref.Lint.Contracts;

/// <summary>A contract file as read. Parsing it touches no disk.</summary>
/// <param name="File">Path or built-in name, for messages.</param>
/// <param name="Text">The whole content.</param>
/// <param name="Sources">Who vouches for lines that name nobody.</param>
public sealed record ContractText(string File, string Text, ContractSources Sources);
