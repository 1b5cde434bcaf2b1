namespace Decref.Lint.Ir;

public readonly record struct PhiEdge(BlockId From, ValueId Value);
