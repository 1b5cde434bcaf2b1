namespace Decref.Trace.Heap;

/// <summary>A line that was seen to run when a tick ended.</summary>
/// <param name="Turn">Counts the ticks of its thread: a line that misses one has been left meanwhile.</param>
/// <param name="Node">The line's Python node.</param>
/// <param name="Callee">The node of the Python function it was calling; 0: none.</param>
internal readonly record struct LineSample(uint Tick, int Turn, uint Node, uint Callee);
