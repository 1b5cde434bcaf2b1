using System.Collections.Immutable;
using Decref.Lint.Capture;
using Decref.Lint.Ir;

namespace Decref.Lint.Clang;

/// <summary>One source file after reading.</summary>
/// <param name="Module">Null when it did not compile.</param>
/// <param name="Dependencies">Every file that was read for it.</param>
/// <param name="Complaint">Why there is no module.</param>
public sealed record ReadUnit(CompileCommand Command, IrModule? Module, ImmutableArray<string> Dependencies, string? Complaint);
