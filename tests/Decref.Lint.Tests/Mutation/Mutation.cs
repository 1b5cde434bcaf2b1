using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>A function with one mistake put in.</summary>
public sealed record Mutation(string Operator, IrFunction Function, SourcePosition Position);
