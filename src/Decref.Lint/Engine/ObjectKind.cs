namespace Decref.Lint.Engine;

public enum ObjectKind
{
    Reference,
    Block,
    Handle,
}
