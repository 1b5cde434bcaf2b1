using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>One translation unit, lowered. The engine sees this and never LLVM.</summary>
public sealed record IrModule
{
    /// <summary>The main source file, absolute.</summary>
    public required string SourceFile { get; init; }

    /// <summary>Defined functions, in the order of the source.</summary>
    public required ImmutableArray<IrFunction> Functions { get; init; }

    /// <summary>Variables and constants with static storage, with their initialisers.</summary>
    public required ImmutableArray<IrGlobal> Globals { get; init; }

    /// <summary>Struct and union layouts by name, as the debug data gives them.</summary>
    public required ImmutableDictionary<string, StructLayout> Structs { get; init; }

    /// <summary>Functions whose text could not be read: opaque, and reported as not analysed.</summary>
    public required ImmutableArray<UnreadFunction> Unread { get; init; }

    /// <summary>What of the module outside of functions could not be read, one sentence each.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];
}
