using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine;

/// <summary>
/// What a rule sees of the paths of a function. Every method is a hook the engine calls with the state just before the step;
/// a check looks, and reports through <see cref="FunctionAnalysis.Report"/>. A check holds no state.
/// </summary>
public abstract class Check
{
    /// <summary>An object went out of reach while the function owed references to it.</summary>
    public virtual void Lost(PathCursor cursor, Loss loss)
    {
    }

    /// <summary>A reference is given back or away.</summary>
    public virtual void Released(PathCursor cursor, Release release)
    {
    }

    /// <summary>A released object, or a borrowed one that Python code may have ended, is used.</summary>
    public virtual void Used(PathCursor cursor, Use use)
    {
    }

    /// <summary>The null of a failed call is used.</summary>
    public virtual void NullUsed(PathCursor cursor, NullUse use)
    {
    }

    /// <summary>The function returns; what it owes has not been reported lost yet.</summary>
    public virtual void Returned(PathCursor cursor, Value result)
    {
    }

    /// <summary>Once per function, before its paths are walked.</summary>
    public virtual void Entered(FunctionAnalysis analysis)
    {
    }
}
