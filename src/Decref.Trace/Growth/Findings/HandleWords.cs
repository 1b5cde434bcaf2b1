using Decref.Trace.Agent;

namespace Decref.Trace.Growth.Findings;

/// <summary>Handles in the reader's words.</summary>
internal static class HandleWords
{
    public static string NameOf(HandleKind kind) => kind switch
    {
        HandleKind.Fd => "file descriptor",
        HandleKind.File => "FILE*",
        HandleKind.Dir => "DIR*",
        HandleKind.Thread => "thread",
        _ => "handle",
    };

    public static string Count(long count, HandleKind kind)
    {
        string name = NameOf(kind);
        return count == 1 || name.EndsWith('*') ? $"{count} {name}" : $"{count} {name}s";
    }
}
