namespace Decref.Lint.Contracts;

/// <summary>One declaration that is not parsed yet, and what the lines above it say about it.</summary>
internal sealed record ContractLine(string Name, string Text, ContractLocation Location, string Header, ContractSources Sources, string Note);
