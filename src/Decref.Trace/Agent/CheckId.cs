namespace Decref.Trace.Agent;

/// <summary>What the agent counted about itself (<c>enum decref_check_id</c>).</summary>
public enum CheckId : ulong
{
    PythonVersion = 1,
    HooksOurs = 2,
    HooksReinstalled = 3,
    FramesCompared = 4,
    FramesDifferent = 5,
    UnwindsCompared = 6,
    UnwindsDifferent = 7,
    EventsRecorded = 8,
    EventsLost = 9,
    StacksTruncated = 10,
    FreelistTracking = 11,
    AgentBytes = 12,
    MemoryCap = 13,
    Degraded = 14,
    FullUnwinds = 15,
    UnknownFrees = 16,
    SignalTaken = 17,
}
