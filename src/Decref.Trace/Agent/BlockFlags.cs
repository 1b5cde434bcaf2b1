namespace Decref.Trace.Agent;

/// <summary><c>enum decref_block_flags</c>.</summary>
[Flags]
public enum BlockFlags : uint
{
    None = 0,

    /// <summary>An object taken from a free list: stack and birth are those of the reuse.</summary>
    Reused = 1,
}
