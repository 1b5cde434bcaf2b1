using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>Straight-line instructions and the one way out.</summary>
/// <param name="Label">The compiler's name for it: <c>if.then</c>, or a label of the source such as <c>error</c>.</param>
public sealed record IrBlock(string Label, ImmutableArray<IrInstruction> Instructions, IrTerminator Exit);
