using System.Collections.Immutable;

namespace Decref.Lint.Clang;

/// <summary>What the compiler made of one file: its text, or its complaint.</summary>
/// <param name="Text">LLVM IR; empty when there is a complaint.</param>
/// <param name="Dependencies">Every file it read, absolute.</param>
/// <param name="Complaint">One sentence, the compiler's first error; null when it compiled.</param>
public sealed record CompiledText(ReadOnlyMemory<byte> Text, ImmutableArray<string> Dependencies, string? Complaint);
