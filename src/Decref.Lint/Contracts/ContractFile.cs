using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>The lines of one contract file, sorted by what they are. Declarations stay text until somebody asks for them.</summary>
internal sealed record ContractFile(
    ImmutableArray<KeyValuePair<string, ContractLine>> Declarations,
    ImmutableArray<KeyValuePair<string, string>> Aliases,
    ImmutableArray<KeyValuePair<string, string>> NeedsNone,
    ImmutableArray<ResourceKind> Resources,
    ImmutableArray<ContractDiagnostic> Diagnostics);
