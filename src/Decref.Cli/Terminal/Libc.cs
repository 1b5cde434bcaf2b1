using System.Runtime.InteropServices;

namespace Decref.Cli.Terminal;

/// <summary>What the command line calls in the C library.</summary>
internal static partial class Libc
{
    internal const int StandardOutput = 1;

    internal const int StandardError = 2;

    /// <summary>asm-generic/ioctls.h, TIOCGWINSZ.</summary>
    private const nuint WindowSizeRequest = 0x5413;

    /// <summary>Columns of the terminal behind a descriptor; 0 when it is none or does not know.</summary>
    /// <remarks>Not Console.WindowWidth: that switches the terminal's keypad mode and so writes to it.</remarks>
    internal static int Columns(int descriptor) =>
        Ioctl(descriptor, WindowSizeRequest, out WindowSize size) == 0 ? size.Columns : 0;

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ioctl(int descriptor, nuint request, out WindowSize size);

    /// <summary>struct winsize of termios.h.</summary>
    private readonly struct WindowSize
    {
        internal readonly ushort Rows;
        internal readonly ushort Columns;
        internal readonly ushort Width;
        internal readonly ushort Height;
    }
}
