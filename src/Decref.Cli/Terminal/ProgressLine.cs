namespace Decref.Cli.Terminal;

/// <summary>One line on the terminal that says what is being done, and leaves nothing behind. Silent elsewhere.</summary>
internal sealed class ProgressLine(Screen screen) : IDisposable
{
    private const string EraseLine = "\r\x1b[2K";

    private bool _isShown;

    internal void Show(string text)
    {
        if (screen.Interactive)
        {
            string line = text.ReplaceLineEndings(" ");
            screen.Error.Write(EraseLine + line[..Math.Min(line.Length, screen.Width - 1)]);
            _isShown = true;
        }
    }

    public void Dispose()
    {
        if (_isShown)
        {
            screen.Error.Write(EraseLine);
            _isShown = false;
        }
    }
}
