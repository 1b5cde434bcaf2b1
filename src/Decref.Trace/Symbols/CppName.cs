using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols;

/// <summary>C++ names for people.</summary>
internal static class CppName
{
    // The demangler's time may grow fast with the length of a made-up name.
    private const int MaxLength = 8_192;

    /// <summary>The C++ name behind a mangled one; any other name as it is.</summary>
    public static unsafe string Demangle(string name)
    {
        if (!name.StartsWith("_Z", StringComparison.Ordinal) || name.Length > MaxLength || !Libstdcxx.IsAvailable)
        {
            return name;
        }

        byte* text = Libstdcxx.Demangle(name, null, null, out int status);
        try
        {
            return status == 0 && text is not null ? Marshal.PtrToStringUTF8((nint)text)! : name;
        }
        finally
        {
            NativeMemory.Free(text); // NativeMemory.Free is C's free
        }
    }
}
