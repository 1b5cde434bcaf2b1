namespace Decref.Trace.Agent;

/// <summary><c>enum decref_handle_kind</c>.</summary>
public enum HandleKind : uint
{
    Fd = 1,
    File = 2,
    Dir = 3,
    Thread = 4,
}
