namespace Decref.Lint.Engine.State;

public enum ObjectKind
{
    Reference,
    Block,
    Handle,
}
