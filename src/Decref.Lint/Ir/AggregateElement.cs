namespace Decref.Lint.Ir;

/// <summary>One scalar of an aggregate constant, nested aggregates flattened.</summary>
/// <param name="Offset">Bytes from the start of the outermost aggregate.</param>
/// <param name="Value">Never an <see cref="IrValue.Aggregate"/>.</param>
public sealed record AggregateElement(long Offset, IrValue Value);
