using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Counting;

/// <summary>A reference, block or handle is given back or away.</summary>
/// <param name="Before">The object just before.</param>
/// <param name="Resource">The domain or handle kind the releasing function is for.</param>
public readonly record struct Release(SymbolId Symbol, TrackedObject Before, ReleaseKind Kind, string Resource);
