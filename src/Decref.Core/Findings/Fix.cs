using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>A change known to remove the finding, as edits that do not overlap.</summary>
public sealed record Fix(string Description, ImmutableArray<TextEdit> Edits);
