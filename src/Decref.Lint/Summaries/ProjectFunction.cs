using Decref.Lint.Ir;

namespace Decref.Lint.Summaries;

/// <summary>A function and the translation unit it was read from.</summary>
public sealed record ProjectFunction(IrModule Module, IrFunction Function);
