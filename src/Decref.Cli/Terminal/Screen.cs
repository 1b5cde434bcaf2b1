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

    private const int BrokenPipe = 32;

    internal static Screen Detect()
    {
        bool terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        bool noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Screen(
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            terminal ? TerminalWidth() : PipedWidth,
            terminal && !noColour,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>One sentence on standard error that says what is wrong and what to do.</summary>
    internal void Complain(string sentence) => Error.WriteLine($"decref: {sentence}");

    internal static bool IsBrokenPipe(IOException failure) => (failure.HResult & 0xffff) == BrokenPipe;

    // Written as UTF-8 whatever the locale: quoted source lines must come out as they are in the file.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private static int TerminalWidth()
    {
        string? columns = Environment.GetEnvironmentVariable("COLUMNS");
        int width = int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : Console.WindowWidth;
        return Math.Clamp(width, 40, 200);
    }
}
