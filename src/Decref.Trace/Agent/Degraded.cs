namespace Decref.Trace.Agent;

/// <summary>What the agent had to give up (<c>enum decref_degraded</c>).</summary>
[Flags]
public enum Degraded : ulong
{
    None = 0,
    NoPythonFrames = 1,
    StackCap = 2,
    BlockCap = 4,
    HandleCap = 8,
}
