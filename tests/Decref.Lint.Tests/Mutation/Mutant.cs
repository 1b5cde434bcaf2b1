using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>A function with one mistake put in, at a line of the source.</summary>
public sealed record Mutant(string Operator, IrFunction Function, SourcePosition Position);
