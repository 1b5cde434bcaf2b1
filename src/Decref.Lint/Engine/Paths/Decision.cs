using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Paths;

/// <summary>How a path left a block that ends in a condition.</summary>
/// <param name="Learnt">What holds of a value from then on.</param>
public sealed record Decision(BlockId Block, bool Truth, Value.Test Learnt);
