using System.Globalization;
using System.Text;

namespace Decref.Cli.Terminal;

/// <summary>Where a command writes to, and what that place can show.</summary>
/// <param name="Output">Standard output: reports.</param>
/// <param name="Error">Standard error: complaints and progress.</param>
/// <param name="Width">Columns to fill; <see cref="PipedWidth"/> when standard output is no terminal.</param>
/// <param name="Colour">Standard output is a terminal and NO_COLOR is not set.</param>
/// <param name="Interactive">Standard error is a terminal: progress may be drawn and erased there.</param>
internal sealed record Screen(TextWriter Output, TextWriter Error, int Width, bool Colour, bool Interactive)
{
    /// <summary>Fixed, so that a report in a file does not depend on the window it was made in.</summary>
    internal const int PipedWidth = 100;

    private const int UnknownWidth = 80;

    private const int BrokenPipe = 32;

    private const int NoSpaceLeft = 28;

    internal static Screen Detect()
    {
        bool terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        bool noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Screen(
            Writer(Libc.StandardOutput, flushesEachWrite: false),
            Writer(Libc.StandardError, flushesEachWrite: true),
            terminal ? TerminalWidth() : PipedWidth,
            terminal && !noColour,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>One sentence on standard error that says what is wrong and what to do.</summary>
    internal void Complain(string sentence)
    {
        Output.Flush();
        Error.WriteLine($"decref: {sentence}");
    }

    internal static bool IsBrokenPipe(IOException failure) => failure.HResult == BrokenPipe;

    internal static bool IsDiskFull(IOException failure) => failure.HResult == NoSpaceLeft;

    // Written as UTF-8 whatever the locale: quoted source lines must come out as they are in the file.
    private static StreamWriter Writer(int descriptor, bool flushesEachWrite) =>
        new(new DescriptorStream(descriptor), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = flushesEachWrite };

    private static int TerminalWidth()
    {
        string? columns = Environment.GetEnvironmentVariable("COLUMNS");
        int width = int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : Libc.Columns(Libc.StandardOutput);
        return width == 0 ? UnknownWidth : Math.Clamp(width, 40, 200);
    }
}
