using Decref.Trace.Agent;

namespace Decref.Trace.Growth.Laws;

/// <summary>What is counted together: the same kind of thing made at the same canonical stack.</summary>
/// <param name="Stack">Name from <see cref="CanonicalStacks"/>.</param>
/// <param name="Domain">Of a block; default for a handle.</param>
/// <param name="Handle">Of a handle; default for a block.</param>
/// <param name="Type">Type name of an object; empty otherwise.</param>
internal readonly record struct SurvivorKey(int Stack, AllocationDomain Domain, HandleKind Handle, string Type)
{
    public bool IsHandle => Handle != default;

    public bool IsObject => Type.Length > 0;
}
