using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.Counting;

/// <summary>The program needs an object and has the null of a failed call.</summary>
/// <param name="FailedCall">The call, see <see cref="Value.Constant"/>.</param>
public readonly record struct NullUse(SymbolId FailedCall, UseKind Kind, string Callee);
