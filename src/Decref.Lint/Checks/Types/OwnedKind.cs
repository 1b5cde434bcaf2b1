namespace Decref.Lint.Checks.Types;

/// <summary>What a field owns.</summary>
internal enum OwnedKind
{
    Reference,
    Block,
    Handle,
}
