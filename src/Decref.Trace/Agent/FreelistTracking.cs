namespace Decref.Trace.Agent;

/// <summary>How objects reused from a free list are followed (<c>enum decref_freelist_tracking</c>).</summary>
public enum FreelistTracking : ulong
{
    None = 0,
    Reftracer = 1,
    Patched = 2,
    Emptied = 3,
}
