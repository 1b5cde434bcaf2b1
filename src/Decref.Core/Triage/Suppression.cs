using System.Collections.Immutable;

namespace Decref.Core.Triage;

/// <summary>A comment <c>decref: ignore[RULE, …] reason</c>.</summary>
/// <param name="CommentLine">Where it stands.</param>
/// <param name="Line">The line it speaks of: its own, or the next line of code when it stands alone.</param>
/// <param name="Rules">Known rule ids.</param>
public sealed record Suppression(int CommentLine, int Line, ImmutableArray<string> Rules);
