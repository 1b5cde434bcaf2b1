namespace Decref.Trace.Agent;

/// <summary>Who handed out a block (<c>enum decref_domain</c>).</summary>
public enum AllocationDomain : uint
{
    Malloc = 1,
    Raw = 2,
    Mem = 3,
    Obj = 4,
    Mmap = 5,
}
