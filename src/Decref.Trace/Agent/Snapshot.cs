using System.Collections.Immutable;
using System.Text;

namespace Decref.Trace.Agent;

/// <summary>
/// Everything the agent knew at one moment, as index arrays. <see cref="SnapshotReader"/> has checked every index, so a
/// record's ids may be followed without a test; id 0 of nodes, codes, types and strings means "none".
/// </summary>
public sealed class Snapshot
{
    /// <summary>Longer strings are cut: a path or qualified name of a hostile process must not fill the report.</summary>
    private const int LongestString = 4096;

    private readonly byte[] _strings;
    private readonly ImmutableDictionary<CheckId, ulong> _checks;

    internal Snapshot(SnapshotHeader header, byte[] strings, ImmutableDictionary<CheckId, ulong> checks)
    {
        Header = header;
        _strings = strings;
        _checks = checks;
    }

    public SnapshotHeader Header { get; }

    public ImmutableArray<ModuleRecord> Modules { get; internal init; } = [];

    public ImmutableArray<NativeNode> NativeNodes { get; internal init; } = [];

    public ImmutableArray<PythonNode> PythonNodes { get; internal init; } = [];

    public ImmutableArray<CodeRecord> Codes { get; internal init; } = [];

    public ImmutableArray<TypeRecord> Types { get; internal init; } = [];

    public ImmutableArray<BlockRecord> Blocks { get; internal init; } = [];

    public ImmutableArray<HandleRecord> Handles { get; internal init; } = [];

    /// <summary>By the birth of what was made meanwhile; empty in test mode.</summary>
    public ImmutableArray<TickRecord> Ticks { get; internal init; } = [];

    /// <summary>The agent's own count or state; 0 when it wrote none.</summary>
    public ulong Check(CheckId id) => _checks.GetValueOrDefault(id);

    public Degraded Degraded => (Degraded)Check(CheckId.Degraded);

    /// <summary>The text at an offset of the strings section, with control characters made visible.</summary>
    public string Text(uint offset)
    {
        ReadOnlySpan<byte> rest = _strings.AsSpan((int)offset);
        int end = rest[..Math.Min(rest.Length, LongestString)].IndexOf((byte)0);
        ReadOnlySpan<byte> bytes = end >= 0 ? rest[..end] : rest[..Math.Min(rest.Length, LongestString)];
        return PrintableText.From(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The line table of a code object.</summary>
    public ReadOnlySpan<byte> LineTable(CodeRecord code) => _strings.AsSpan((int)code.Table, (int)code.TableSize);
}
