namespace Decref.Lint.Ir;

public readonly record struct SwitchCase(long Value, BlockId Target);
