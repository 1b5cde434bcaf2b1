namespace Decref.Lint.Engine.State;

public enum RegionKind
{
    /// <summary>A local variable; gone when the function returns.</summary>
    Local,

    /// <summary>What a symbol points at.</summary>
    Pointee,

    /// <summary>A variable with static storage.</summary>
    Global,
}
