namespace Decref.Lint.Contracts;

/// <summary>
/// The lines of one contract file, sorted by what they are. Declarations stay text until somebody asks for them.
/// Collections of references only: for others the runtime compiles code at each start of the program (20 ms of 25).
/// </summary>
internal sealed record ContractFile(
    IReadOnlyList<ContractLine> Declarations,
    IReadOnlyDictionary<string, string> Aliases,
    IReadOnlyDictionary<string, string> NeedsNone,
    IReadOnlyList<ResourceKind> Resources,
    IReadOnlyList<ContractDiagnostic> Diagnostics);
