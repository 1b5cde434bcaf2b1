namespace Decref.Lint.Contracts;

/// <summary>How one source is written in contract files.</summary>
/// <param name="Word">The word.</param>
/// <param name="Source">What it stands for.</param>
/// <param name="Meaning">In plain words.</param>
public sealed record SourceWord(string Word, ContractSources Source, string Meaning);
