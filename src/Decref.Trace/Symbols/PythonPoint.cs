using Decref.Trace.Symbols.Python;

namespace Decref.Trace.Symbols;

/// <summary>One Python frame as the agent records it.</summary>
/// <param name="Code">The code object that runs.</param>
/// <param name="Place"><c>decref_python_node.offset</c>, as it is.</param>
public readonly record struct PythonPoint(PythonCode Code, int Place)
{
    /// <summary>Byte offset of the current instruction.</summary>
    public int Offset => Place & int.MaxValue;

    /// <summary>An eval loop of its own runs this frame (DECREF_PYTHON_STARTS_LOOP, the top bit).</summary>
    public bool StartsLoop => Place < 0;
}
