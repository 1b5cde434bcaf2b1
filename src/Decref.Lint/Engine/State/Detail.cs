namespace Decref.Lint.Engine.State;

/// <summary>How much of a state is kept when control enters a block.</summary>
public enum Detail
{
    Full,

    /// <summary>Fields of the caller's that no variable holds lose their null-ness.</summary>
    Coarse,
}
