namespace Decref.Lint.Engine.Counting;

public enum UseKind
{
    Argument,
    Dereference,
    Return,
}
