using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>One mistake people make. <paramref name="Make"/> gives null where it cannot be made.</summary>
/// <param name="Name">As docs/accuracy.md has it.</param>
/// <param name="Make">Makes the mistake at a call.</param>
public sealed record MutationOperator(string Name, Func<CallInFunction, IrFunction?> Make);
