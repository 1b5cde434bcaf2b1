namespace Decref.Lint.Engine;

public enum UseKind
{
    Argument,
    Dereference,
    Return,
}
