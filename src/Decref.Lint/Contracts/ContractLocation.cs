namespace Decref.Lint.Contracts;

/// <summary>Where a contract is written. Lines and columns count from 1.</summary>
public readonly record struct ContractLocation(string File, int Line, int Column);
