using System.Runtime.InteropServices;

namespace Decref.Trace.Launch;

/// <summary>What .NET does not offer of the C library.</summary>
internal static partial class Libc
{
    public const int SigKill = 9;
    public const int SigUsr2 = 12;

    /// <summary>Sends a signal to a process, or to a process group when the id is negative. 0: done.</summary>
    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Kill(int pid, int signal);
}
