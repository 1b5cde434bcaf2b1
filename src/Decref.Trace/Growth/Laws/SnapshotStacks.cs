using Decref.Trace.Agent;
using Decref.Trace.Symbols;
using Decref.Trace.Symbols.Python;

namespace Decref.Trace.Growth.Laws;

/// <summary>The stacks of one snapshot in the terms of <see cref="Symbolizer"/>.</summary>
internal sealed class SnapshotStacks
{
    private readonly Snapshot _snapshot;
    private readonly PythonCode?[] _codes;

    public SnapshotStacks(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _codes = new PythonCode?[snapshot.Codes.Length];
        Modules = [.. snapshot.Modules.Select(module => new LoadedModule(
            module.Start, module.End, module.Bias, snapshot.Text(module.Path), snapshot.Text(module.BuildId), module.FirstEpoch, module.LastEpoch))];
    }

    public LoadedModule[] Modules { get; }

    /// <summary>Innermost first.</summary>
    public IReadOnlyList<NativePoint> Native(uint node)
    {
        var points = new List<NativePoint>();
        for (uint id = node; id != 0; id = _snapshot.NativeNodes[(int)id].Parent)
        {
            points.Add(new NativePoint(_snapshot.NativeNodes[(int)id].Pc, _snapshot.NativeNodes[(int)id].Epoch));
        }

        return points;
    }

    /// <summary>Innermost first.</summary>
    public IReadOnlyList<PythonPoint> Python(uint node)
    {
        var points = new List<PythonPoint>();
        for (uint id = node; id != 0; id = _snapshot.PythonNodes[(int)id].Parent)
        {
            points.Add(Point(_snapshot.PythonNodes[(int)id]));
        }

        return points;
    }

    public PythonPoint Point(PythonNode node) => new(Code(node.Code), (int)node.Offset);

    private PythonCode Code(uint id) => _codes[id] ??= Read(_snapshot.Codes[(int)id]);

    private PythonCode Read(CodeRecord code) => new(
        _snapshot.Text(code.Filename),
        _snapshot.Text(code.Qualname),
        code.FirstLine,
        (LineTableKind)code.TableKind,
        [.. _snapshot.LineTable(code)]);
}
