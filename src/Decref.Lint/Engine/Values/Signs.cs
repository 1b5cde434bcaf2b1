namespace Decref.Lint.Engine.Values;

[Flags]
public enum Signs
{
    None = 0,
    Negative = 1,
    Zero = 2,
    Positive = 4,
    Any = 7,
}
