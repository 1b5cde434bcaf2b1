using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols;

/// <summary>The C++ runtime's demangler. The result is malloc'ed and the caller's to free.</summary>
internal static unsafe partial class Libstdcxx
{
    private const string Library = "libstdc++.so.6";

    /// <summary>Whether the library is installed; without it C++ names stay mangled.</summary>
    public static bool IsAvailable { get; } = NativeLibrary.TryLoad(Library, out _);

    [LibraryImport(Library, EntryPoint = "__cxa_demangle", StringMarshalling = StringMarshalling.Utf8)]
    public static partial byte* Demangle(string mangled, byte* buffer, nuint* length, out int status);
}
