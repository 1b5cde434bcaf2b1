using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Counting;

/// <summary>The program needs the object to be there.</summary>
/// <param name="Callee">The function it is passed to; empty for a dereference.</param>
public readonly record struct Use(SymbolId Symbol, TrackedObject Object, UseKind Kind, string Callee);
