namespace Decref.Lint.Engine;

/// <summary>How finely states are told apart at a point; it drops as more of them arrive there.</summary>
public enum Detail
{
    Full,

    /// <summary>What is known of the caller's memory counts only while a variable holds it.</summary>
    Coarse,

    /// <summary>Only objects and who owns them; what is known of numbers is dropped.</summary>
    ObjectsOnly,
}
