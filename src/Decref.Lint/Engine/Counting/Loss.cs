using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Counting;

/// <summary>Nothing reaches the object any more, and the function still owes <see cref="TrackedObject.Surplus"/> references.</summary>
public readonly record struct Loss(SymbolId Symbol, TrackedObject Object, LossKind Kind);
