using System.Collections.Frozen;

namespace Decref.Lint.Clang;

/// <summary>Headers that only another system has: a source that needs one is not for this machine, and no package can be installed for it.</summary>
public static class ForeignPlatform
{
    private static readonly FrozenDictionary<string, string> Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["windows.h"] = "Windows",
        ["winsock2.h"] = "Windows",
        ["ws2tcpip.h"] = "Windows",
        ["winbase.h"] = "Windows",
        ["winsvc.h"] = "Windows",
        ["tchar.h"] = "Windows",
        ["iphlpapi.h"] = "Windows",
        ["mach-o/dyld.h"] = "macOS",
        ["libproc.h"] = "macOS",
        ["malloc/malloc.h"] = "macOS",
        ["sys/kinfo.h"] = "Solaris",
        ["kstat.h"] = "Solaris",
        ["sys/mntent.h"] = "Solaris",
        ["inet/tcp.h"] = "Solaris",
        ["inet/mib2.h"] = "Solaris",
        ["sys/core.h"] = "AIX",
        ["libperfstat.h"] = "AIX",
        ["procinfo.h"] = "AIX",
        ["sys/event.h"] = "the BSDs",
        ["sys/sysctl.h"] = "the BSDs",
        ["sys/proc.h"] = "the BSDs",
        ["sys/ucred.h"] = "the BSDs",
        ["sys/cpuset.h"] = "the BSDs",
        ["sys/unpcb.h"] = "the BSDs",
        ["devstat.h"] = "the BSDs",
        ["kvm.h"] = "the BSDs",
        ["vm/vm_param.h"] = "the BSDs",
        ["uvm/uvm_extern.h"] = "the BSDs",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Folders = new Dictionary<string, string>
    {
        ["mach"] = "macOS",
        ["CoreFoundation"] = "macOS",
        ["CoreServices"] = "macOS",
        ["ApplicationServices"] = "macOS",
        ["IOKit"] = "macOS",
        ["Cocoa"] = "macOS",
        ["Carbon"] = "macOS",
        ["Foundation"] = "macOS",
    }.ToFrozenDictionary();

    /// <summary>The system a missing header belongs to; null when it may be any library's.</summary>
    public static string? Of(string header) => Headers.GetValueOrDefault(header) ?? Folders.GetValueOrDefault(header.Split('/')[0]);
}
